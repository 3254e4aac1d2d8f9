//! Whoever sits at the machine says so, and the ledger signs with that name from then on.

use std::sync::Arc;

use chengjie_api::{Session, dispatch, person};
use chengjie_tests::{at, id};
use serde_json::{Value, json};

async fn ask(session: &Arc<Session>, name: &str, args: Value) -> Value {
    dispatch(session, name.to_owned(), args, None).await.unwrap()
}

#[tokio::test]
async fn the_person_who_said_so_signs_every_later_change() {
    let folder = tempfile::tempdir().unwrap();
    let start = || {
        let fonts = folder.path().to_owned();
        Arc::new(Session::new(Box::new(|| at("09:00")), person("root", "秘书处"), fonts, folder.path()))
    };
    let session = start();
    assert_eq!(ask(&session, "acting", json!({})).await, json!({"name": "root", "is_chosen": false}));

    let made = json!({"folder": folder.path().join("学会"), "society": "中国智能测量学会", "society_id": id(9), "passphrase": ""});
    ask(&session, "create", made).await;
    let said = ask(&session, "act_as", json!({"name": "李明"})).await;
    assert_eq!(said, json!({"name": "李明", "is_chosen": true}));
    let add = json!({"operation": {"person": {"add": {"id": id(1), "name": "张国立"}}}});
    ask(&session, "act", add).await;
    assert_eq!(ask(&session, "actors", json!({})).await, json!(["root", "李明"]));

    let nobody = dispatch(&session, "act_as".to_owned(), json!({"name": "  "}), None).await;
    assert!(nobody.is_err(), "nobody is no name");
    assert_eq!(ask(&session, "acting", json!({})).await["name"], "李明");
    assert_eq!(ask(&start(), "acting", json!({})).await, said, "the next start knows who sits here");
}
