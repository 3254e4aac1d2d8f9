//! The society's own facts.

use chengjie_domain::Arg;
use chengjie_domain::society::Society;
use chengjie_store::Writer;

use crate::failure::refuse;
use crate::operation::SocietyOperation;
use crate::{Failure, Secretariat};

pub(crate) fn perform(operation: &SocietyOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        SocietyOperation::Found(society) => match writer.all::<Society>()?.first() {
            Some(first) => Err(refuse("society-founded", &[("name", Arg::from(&first.name))])),
            None => Ok(writer.insert(society)?),
        },
        SocietyOperation::Amend(society) => Ok(writer.update(society)?),
    }
}

impl Secretariat {
    /// The society's facts; nothing in a workspace that was never founded.
    ///
    /// # Errors
    /// When the workspace cannot be read.
    pub fn society(&self) -> Result<Option<Society>, Failure> {
        self.read(|reader| Ok(reader.all::<Society>()?.pop()))
    }
}
