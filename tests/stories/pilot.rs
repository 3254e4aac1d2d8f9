//! A pilot project: its leader, its agreement, its stages and its money.

use chengjie_domain::ProjectId;
use chengjie_domain::agreement::{AgreementStatus, AgreementVersion};
use chengjie_domain::compliance::FindingStatus;
use chengjie_domain::pilot::PilotProject;
use chengjie_domain::work::Indicator;
use chengjie_tests::{MEMBER, PROJECT, Society, id, merged, project, stages};
use serde_json::{Value, json};

fn parts() -> Value {
    json!({"department_duties": "指导监督。", "society_duties": "组织实施。", "cast_duties": "统筹协调。", "cooperation": "联席会商。",
        "objectives": "形成可推广的水平评价模式。",
        "tasks": [{"key_task_id": id(700), "title": "评价标准研制", "content": "编制标准。", "stage": "implementation",
                   "starts_on": "2026-05-01", "due_on": "2026-08-01", "acceptance": "经专家委员会审定。"}],
        "milestones": [{"stage": "implementation", "title": "标准发布", "due_on": "2026-08-01"}],
        "quality": "公开、独立、经得起检验。",
        "indicators": [{"indicator_id": id(710), "name": "完成水平评价", "unit": "人", "baseline": 0, "target": 2_400_000,
                        "direction": "at_least", "accumulation": "cumulative", "measured_by": "发证台账。"}],
        "funding": [{"funding_source_id": id(720), "kind": "central_finance", "name": "中央财政", "year": 2026, "planned": 20_000_000}],
        "budget": [{"budget_line_id": id(730), "subject": "专家评审费", "amount": 20_000_000}]})
}

/// A society with a started project, and its council's resolutions on leader, agreement and amendment.
fn decided() -> Society {
    let matter = |matter: &str| json!({"major_matter": matter, "project_id": id(PROJECT)});
    let mut items =
        vec![matter("project_leader"), matter("agreement_approval"), matter("agreement_amendment")];
    // The project must be there before an agenda names it; so items are linked after.
    items.iter_mut().for_each(|item| *item = merged(item.clone(), &json!({"project_id": null})));
    let mut society = Society::in_session(9, 9, &items);
    society.must("pilot.start", json!({"project": project(), "stages": stages()}));
    for (place, name) in (0..).zip(["project_leader", "agreement_approval", "agreement_amendment"]) {
        society.must("meeting.amend_item", merged(chengjie_tests::motion(place), &matter(name)));
        society.vote(place, 9, 0, 0).unwrap();
    }
    society
}

fn signing(agreement: u32, party: &str, signed_on: &str) -> Value {
    json!({"agreement_id": id(agreement), "signature": {"party": party, "signed_on": signed_on, "signatory": "张三"}})
}

fn bring_into_force(society: &mut Society, agreement: u32, resolution: u32) {
    society
        .must("agreement.approve", json!({"agreement_id": id(agreement), "resolution_id": id(resolution)}));
    society.must("agreement.send", json!({"agreement_id": id(agreement), "sent_on": "2026-09-13"}));
    for (party, day) in [("society", "2026-09-13"), ("department", "2026-09-15"), ("cast", "2026-09-16")] {
        society.must("agreement.sign", signing(agreement, party, day));
    }
}

#[test]
fn a_leader_needs_rank_and_a_councils_resolution() {
    let mut society = decided();
    let naming = |person: u32, resolution: u32| json!({"project_id": id(PROJECT), "person_id": id(person), "named_on": "2026-09-12", "resolution_id": id(resolution)});
    society.refuses("pilot-leader-rank", "pilot.name_leader", naming(MEMBER + 4, 500));
    society.refuses("pilot-not-a-leader-resolution", "pilot.name_leader", naming(MEMBER + 1, 501));
    let stranger = society.fresh();
    society.must("person.add", json!({"id": stranger, "name": "局外人"}));
    let outsider = merged(naming(MEMBER, 500), &json!({"person_id": stranger}));
    society.refuses("pilot-leader-no-seat", "pilot.name_leader", outsider);
    society.must("pilot.name_leader", naming(MEMBER + 1, 500));
    assert!(society.all::<PilotProject>()[0].leader_id.is_some());
}

#[test]
fn an_agreement_comes_into_force_with_the_third_signature() {
    let mut society = decided();
    let incomplete = merged(parts(), &json!({"quality": ""}));
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": incomplete}),
    );
    let approving = json!({"agreement_id": id(800), "resolution_id": id(501)});
    society.refuses("agreement-incomplete", "agreement.approve", approving);
    society.must("agreement.write", json!({"agreement_id": id(800), "parts": parts()}));
    society.refuses(
        "agreement-not-an-approval",
        "agreement.approve",
        json!({"agreement_id": id(800), "resolution_id": id(500)}),
    );
    society.refuses("agreement-wrong-status", "agreement.sign", signing(800, "society", "2026-09-13"));
    society.must("agreement.approve", json!({"agreement_id": id(800), "resolution_id": id(501)}));
    society.must("agreement.send", json!({"agreement_id": id(800), "sent_on": "2026-09-13"}));
    society.refuses("agreement-signed-too-early", "agreement.sign", signing(800, "society", "2026-09-12"));
    society.must("agreement.sign", signing(800, "society", "2026-09-13"));
    society.refuses("agreement-already-signed", "agreement.sign", signing(800, "society", "2026-09-13"));
    society.must("agreement.sign", signing(800, "department", "2026-09-16"));
    assert!(society.all::<Indicator>().is_empty(), "nothing is agreed before all three have signed");
    society.must("agreement.sign", signing(800, "cast", "2026-09-15"));
    let version = society.all::<AgreementVersion>().remove(0);
    assert_eq!(version.status, AgreementStatus::InForce);
    assert_eq!(version.effective_from.unwrap().to_string(), "2026-09-16", "the day of the latest signature");
    assert_eq!(society.all::<Indicator>()[0].target.to_string(), "2,400");
}

#[test]
fn a_resolution_approves_one_version_only() {
    let mut society = decided();
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts()}),
    );
    bring_into_force(&mut society, 800, 501);
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(801), "project_id": id(PROJECT), "parts": parts()}),
    );
    let again = json!({"agreement_id": id(801), "resolution_id": id(501)});
    society.refuses("agreement-not-an-approval", "agreement.approve", again);
    society.must("agreement.approve", json!({"agreement_id": id(801), "resolution_id": id(502)}));
}

#[test]
fn an_indicator_is_lowered_only_by_an_amendment() {
    let mut society = decided();
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts()}),
    );
    bring_into_force(&mut society, 800, 501);
    let mut lowered = parts();
    lowered["indicators"][0]["target"] = json!(2_000_000);
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(801), "project_id": id(PROJECT), "parts": lowered}),
    );
    society.refuses(
        "agreement-draft-exists",
        "agreement.draft",
        json!({"agreement_id": id(802), "project_id": id(PROJECT), "parts": parts()}),
    );
    society.refuses(
        "agreement-indicator-lowered",
        "agreement.approve",
        json!({"agreement_id": id(801), "resolution_id": id(501)}),
    );
    assert_eq!(society.all::<Indicator>()[0].target.to_string(), "2,400", "a draft changes nothing");
    bring_into_force(&mut society, 801, 502);
    assert_eq!(society.all::<Indicator>()[0].target.to_string(), "2,000");
    let first = society.all::<AgreementVersion>().remove(0);
    assert_eq!(first.status, AgreementStatus::Superseded);
    assert_eq!(first.parts.indicators[0].target.to_string(), "2,400", "the old value stays visible");
    assert_eq!(status(&society, "indicator-not-lowered", "2026-10-20"), FindingStatus::Met);
    society.must("resolution.void", json!({"resolution_id": id(502), "reason": "程序有误"}));
    assert_eq!(status(&society, "indicator-not-lowered", "2026-10-20"), FindingStatus::Breached);
}

#[test]
fn stages_follow_each_other_and_implementation_waits_for_signatures() {
    let mut society = decided();
    let begin = |number: u32, day: &str| json!({"stage_id": id(number), "started_on": day});
    society.refuses("pilot-stage-out-of-order", "pilot.begin_stage", begin(601, "2026-03-01"));
    society.must("pilot.begin_stage", begin(600, "2026-01-05"));
    let complete = |number: u32, day: &str| json!({"stage_id": id(number), "completed_on": day});
    society.refuses("pilot-steps-open", "pilot.complete_stage", complete(600, "2026-02-27"));
    for step in ["plan_reported", "scope_agreed", "plan_reviewed", "norms_studied"] {
        let record = society.fresh();
        society.must("pilot.record_step", json!({"id": record, "project_id": id(PROJECT), "step": step, "done_on": "2026-02-01", "proof": "学会报〔2026〕1号"}));
    }
    society.must("pilot.complete_stage", complete(600, "2026-02-27"));
    let signed = json!({"id": id(990), "project_id": id(PROJECT), "step": "agreement_signed", "done_on": "2026-04-01", "proof": "任务书"});
    society.refuses("pilot-step-follows-agreement", "pilot.record_step", signed);
    society.must("pilot.begin_stage", begin(601, "2026-03-02"));
    for step in ["mobilisation_held", "plan_approved"] {
        let record = society.fresh();
        society.must("pilot.record_step", json!({"id": record, "project_id": id(PROJECT), "step": step, "done_on": "2026-04-01", "proof": "纪要"}));
    }
    society.refuses("pilot-steps-open", "pilot.complete_stage", complete(601, "2026-09-17"));
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts()}),
    );
    bring_into_force(&mut society, 800, 501);
    society.must("pilot.complete_stage", complete(601, "2026-09-17"));
    society.must("pilot.begin_stage", begin(602, "2026-09-17"));
}

#[test]
fn money_is_spent_only_when_budgeted_and_received() {
    let mut society = decided();
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts()}),
    );
    bring_into_force(&mut society, 800, 501);
    let spending = |number: u32, amount: i64| {
        json!({"id": id(number), "project_id": id(PROJECT), "budget_line_id": id(730), "funding_source_id": id(720),
               "paid_on": "2026-10-10", "amount": amount, "voucher": "2026-0318", "purpose": "专家评审"})
    };
    society.refuses("money-not-received", "money.spend", spending(900, 100));
    society.must("money.receive", json!({"id": id(910), "funding_source_id": id(720), "received_on": "2026-10-01", "amount": 5_000_000, "voucher": "B-1"}));
    society.must("money.spend", spending(900, 5_000_000));
    society.refuses("money-not-received", "money.spend", spending(901, 1));
    society.refuses("budget-exceeded", "money.spend", spending(901, 15_000_001));
    society.refuses("amount-out-of-range", "money.spend", spending(901, -1));
}

#[test]
fn readings_are_locked_once_approved_and_work_waits_for_no_circle() {
    let mut society = decided();
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": parts()}),
    );
    bring_into_force(&mut society, 800, 501);
    let reading = json!({"id": id(920), "indicator_id": id(710), "period_from": "2026-07-01", "period_to": "2026-09-30", "value": 1_286_000, "source": "发证台账", "status": "draft"});
    society.must("work.record_reading", reading.clone());
    society.refuses(
        "work-period-taken",
        "work.record_reading",
        merged(reading.clone(), &json!({"id": id(921)})),
    );
    society.refuses(
        "work-reading-status",
        "work.approve_reading",
        json!({"reading_id": id(920), "approved_on": "2026-10-08"}),
    );
    society.must("work.submit_reading", json!({"reading_id": id(920)}));
    society.must("work.approve_reading", json!({"reading_id": id(920), "approved_on": "2026-10-08"}));
    society.refuses("work-reading-locked", "work.amend_reading", reading);
    let item = |number: u32, waits: Vec<String>| {
        json!({"id": id(number), "project_id": id(PROJECT), "key_task_id": id(700), "title": "考点验收", "stage": "implementation",
               "planned_from": "2026-08-24", "planned_to": "2026-09-11", "progress": 0, "depends_on": waits})
    };
    society.must("work.add_item", item(930, vec![]));
    society.must("work.add_item", item(931, vec![id(930)]));
    society.refuses("work-depends-on-itself", "work.amend_item", item(930, vec![id(931)]));
    society.refuses(
        "work-out-of-order",
        "work.reschedule",
        json!({"work_item_id": id(930), "revised_to": "2026-08-01", "reason": "提前"}),
    );
    let lead = |number: u32, person: u32| json!({"id": id(number), "work_item_id": id(930), "person_id": id(person), "role": "lead", "person_days": 6});
    society.must("work.assign", lead(940, MEMBER + 2));
    society.refuses("work-lead-exists", "work.assign", lead(941, MEMBER + 3));
    society.refuses("work-follows-agreement", "work.remove_key_task", json!({"key_task_id": id(700)}));
}

fn status(society: &Society, rule: &str, today: &str) -> FindingStatus {
    let project = ProjectId::parse(&id(PROJECT)).unwrap();
    let findings = society.office.findings(&project, today.parse().unwrap()).unwrap();
    findings.into_iter().find(|finding| finding.rule == rule).unwrap().status
}

#[test]
fn findings_follow_the_records() {
    let mut society = decided();
    let on = "2026-10-20";
    assert_eq!(status(&society, "leader-approved", on), FindingStatus::NotYetDue);
    assert_eq!(status(&society, "agreement-approved", on), FindingStatus::NotYetDue);
    let naming = json!({"project_id": id(PROJECT), "person_id": id(MEMBER + 1), "named_on": "2026-09-12", "resolution_id": id(500)});
    society.must("pilot.name_leader", naming);
    assert_eq!(status(&society, "leader-rank", on), FindingStatus::Met);
    assert_eq!(status(&society, "leader-approved", on), FindingStatus::Met);
    society.must("council.leave_seat", json!({"seat_id": id(2001), "ends_on": "2026-10-01"}));
    assert_eq!(
        status(&society, "leader-rank", on),
        FindingStatus::Breached,
        "who left the seat may lead no more"
    );
    society.must("resolution.void", json!({"resolution_id": id(500), "reason": "程序有误"}));
    assert_eq!(status(&society, "leader-approved", on), FindingStatus::Missing);

    let incomplete = merged(parts(), &json!({"quality": ""}));
    society.must(
        "agreement.draft",
        json!({"agreement_id": id(800), "project_id": id(PROJECT), "parts": incomplete}),
    );
    assert_eq!(status(&society, "agreement-complete", on), FindingStatus::Missing);
    society.must("agreement.write", json!({"agreement_id": id(800), "parts": parts()}));
    assert_eq!(status(&society, "agreement-complete", on), FindingStatus::Met);
    assert_eq!(status(&society, "signed-before-implementation", on), FindingStatus::NotYetDue);
    bring_into_force(&mut society, 800, 501);
    assert_eq!(status(&society, "agreement-approved", on), FindingStatus::Met);
    assert_eq!(status(&society, "signed-before-implementation", on), FindingStatus::Met);
    assert_eq!(
        status(&society, "stages-in-time", on),
        FindingStatus::Missing,
        "preparation ran past its end"
    );

    assert_eq!(status(&society, "major-expense-decided", on), FindingStatus::NotYetDue);
    society.must("money.receive", json!({"id": id(910), "funding_source_id": id(720), "received_on": "2026-10-01", "amount": 20_000_000, "voucher": "B-1"}));
    society.must("money.spend", json!({"id": id(900), "project_id": id(PROJECT), "budget_line_id": id(730),
        "funding_source_id": id(720), "paid_on": "2026-10-10", "amount": 12_600_000, "voucher": "2026-0318", "purpose": "设备租赁"}));
    assert_eq!(status(&society, "major-expense-decided", on), FindingStatus::Breached);
    society.must("money.link_resolution", json!({"expense_id": id(900), "resolution_id": id(502)}));
    assert_eq!(status(&society, "major-expense-decided", on), FindingStatus::Met);
}
