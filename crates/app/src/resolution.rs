//! Resolutions after their adoption: signed, sent in copy, voided.

use chengjie_domain::ResolutionId;
use chengjie_domain::correction::{Correction, CorrectionOf};
use chengjie_domain::resolution::{Resolution, ResolutionRefusal, ResolutionStatus, has_force};
use chengjie_store::Writer;

use crate::Failure;
use crate::document::require_said;
use crate::operation::{ResolutionOperation, SigningRole};

pub(crate) fn perform(operation: &ResolutionOperation, writer: &Writer<'_>) -> Result<(), Failure> {
    match operation {
        ResolutionOperation::Sign { resolution_id, role, signed_on } => {
            let mut resolution = standing(writer, resolution_id)?;
            if *signed_on < resolution.adopted_on {
                return Err(ResolutionRefusal::SignedTooEarly { adopted_on: resolution.adopted_on }.into());
            }
            let number = resolution.number_text();
            let signature = match role {
                SigningRole::Chair => &mut resolution.chair_signed_on,
                SigningRole::Recorder => &mut resolution.recorder_signed_on,
            };
            if signature.replace(*signed_on).is_some() {
                return Err(ResolutionRefusal::AlreadySigned { number }.into());
            }
            Ok(writer.update(&resolution)?)
        }
        ResolutionOperation::AddressCopies { resolution_id, copy_to } => {
            let mut resolution = standing(writer, resolution_id)?;
            resolution.copy_to.clone_from(copy_to);
            Ok(writer.update(&resolution)?)
        }
        ResolutionOperation::Correct { correction_id, resolution_id, corrected_on, said, says, reason } => {
            let settled_on = standing(writer, resolution_id)?.adopted_on;
            let correction = Correction {
                id: correction_id.clone(),
                of: CorrectionOf::Resolution(resolution_id.clone()),
                corrected_on: *corrected_on,
                said: said.clone(),
                says: says.clone(),
                reason: reason.clone(),
            };
            correction.require_sound(Some(settled_on))?;
            require_said(writer, &correction)?;
            Ok(writer.insert(&correction)?)
        }
        ResolutionOperation::Void { resolution_id, reason } => {
            let mut resolution = standing(writer, resolution_id)?;
            resolution.status = ResolutionStatus::Voided;
            resolution.void_reason = Some(reason.clone());
            Ok(writer.update(&resolution)?)
        }
    }
}

/// Refuses a resolution that has no force any more.
pub(crate) fn require_force(writer: &Writer<'_>, resolution: &Resolution) -> Result<(), Failure> {
    let all: Vec<Resolution> = writer.list_by("body_id", resolution.body_id.as_str())?;
    let number = resolution.number_text();
    if has_force(resolution, &all) { Ok(()) } else { Err(ResolutionRefusal::NoForce { number }.into()) }
}

/// A resolution on which something can rest from now on: neither voided, nor replaced, nor revoked.
pub(crate) fn basis(writer: &Writer<'_>, id: &ResolutionId) -> Result<Resolution, Failure> {
    let resolution = standing(writer, id)?;
    require_force(writer, &resolution)?;
    Ok(resolution)
}

/// A resolution that is not voided.
pub(crate) fn standing(writer: &Writer<'_>, id: &ResolutionId) -> Result<Resolution, Failure> {
    let resolution: Resolution = writer.get(id.as_str())?;
    if resolution.status == ResolutionStatus::Voided {
        return Err(ResolutionRefusal::Voided { number: resolution.number_text() }.into());
    }
    Ok(resolution)
}
