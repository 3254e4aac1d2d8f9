//! Writes people into a workspace until it is killed, and says the number of each entry when it was acknowledged.
//!
//! `writer WORKSPACE`; each act adds more people than the one before, so that it can be hit at every stage.
#![expect(clippy::print_stdout, reason = "whoever kills it reads what was acknowledged")]
#![expect(clippy::unwrap_used, reason = "what cannot be done here fails the test that started it")]

use chengjie_app::{Actor, Operation, Passphrase, Secretariat, Unlock};
use chengjie_domain::Line;
use chengjie_tests::at;
use serde_json::json;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let office = Secretariat::open(&folder, &Unlock::Passphrase(Passphrase::none()), at("12:00")).unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let begun = office.head().unwrap().seq;
    for act in 1_u64.. {
        let people: Vec<_> = (0..1 + act % 9)
            .map(|place| {
                let number = (begun + act) * 16 + place;
                json!({"id": format!("01980c2e-7a10-7000-8000-{number:012x}"), "name": format!("第{number}人")})
            })
            .collect();
        let operation = Operation::from_name("person.import", json!({ "people": people })).unwrap();
        println!("{}", office.act(&operation, &actor, at("12:00")).unwrap().seq);
    }
}
