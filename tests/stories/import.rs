//! People come in from a table file whole or not at all, and go out into one that comes in again.

use chengjie_app::import::{ColumnMatch, PeoplePreview, PeopleTable, PersonColumn, RowOutcome, RowPreview};
use chengjie_app::roster::people_table;
use chengjie_app::{Actor, Failure, Progress, Receipt};
use chengjie_domain::person::{Person, Phones};
use chengjie_domain::{Language, Line, PersonId};
use chengjie_tests::{Society, at, id};
use chengjie_words::Words;
use rust_xlsxwriter::{Workbook, Worksheet};
use serde_json::json;

/// A table file whose sheet is filled by a function.
fn file(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// A table file of texts.
fn table(rows: &[&[&str]]) -> Vec<u8> {
    file(|sheet| {
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    })
}

fn read(society: &Society, bytes: &[u8]) -> Result<PeoplePreview, Failure> {
    society.office.read_people(bytes, &Progress::silent())
}

fn import(society: &Society, preview: &PeoplePreview) -> Result<Receipt, Failure> {
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let mut number = 7000;
    let key = || {
        number += 1;
        Ok(PersonId::parse(&id(number)).unwrap())
    };
    society.office.import_people(preview, key, (&actor, at("12:00")), &Progress::silent())
}

/// Expects a refusal of the whole file, and that nothing was written.
#[track_caller]
fn refused(bytes: &[u8], code: &str) -> chengjie_domain::Refusal {
    let society = Society::with_council(3);
    let before = society.head();
    let refusal = read(&society, bytes).unwrap_err().refusal();
    assert_eq!(refusal.code, code);
    for language in Language::ALL {
        let said = Words::new(language).refusal(&refusal);
        assert_ne!(said, code, "the sentence is there in {}", language.tag());
        for figure in refusal.args.values() {
            let figure = match figure {
                chengjie_domain::Arg::Number(number) => number.to_string(),
                chengjie_domain::Arg::Text(text) => text.clone(),
            };
            assert!(said.contains(&figure), "{figure} is missing in {said}");
        }
    }
    assert_eq!(society.head(), before, "nothing was written");
    refusal
}

#[test]
fn a_good_file_is_imported_by_one_operation() {
    let society = Society::with_council(3);
    let bytes = file(|sheet| {
        sheet.write_string(0, 0, "专家名册").unwrap();
        for (column, head) in
            (0..).zip(["序号", "E-mail", "姓 名", "手机", "工作单位", "职务", "职称", "专业方向"])
        {
            sheet.write_string(2, column, head).unwrap();
        }
        sheet.write_number(3, 0, 1).unwrap();
        sheet.write_string(3, 1, "lv@example.org").unwrap();
        sheet.write_string(3, 2, " 吕𬭚 ").unwrap();
        sheet.write_number(3, 3, 13_800_000_000.0).unwrap();
        sheet.write_string(3, 4, "智能测量研究院").unwrap();
        sheet.write_string(3, 5, "院长").unwrap();
        sheet.write_string(3, 6, "研究员").unwrap();
        sheet.write_string(5, 2, "周喆").unwrap();
        sheet.write_string(5, 3, "13900000000.0").unwrap();
        sheet.write_string(6, 2, "王玥").unwrap();
        sheet.write_string(6, 3, "010-62180000").unwrap();
    });
    let preview = read(&society, &bytes).unwrap();
    let taken: Vec<_> = preview.columns.iter().map(|found| found.column).collect();
    let (name, post) = (Some(PersonColumn::Name), Some(PersonColumn::Post));
    assert_eq!(taken[..3], [None, Some(PersonColumn::Email), name]);
    assert_eq!(taken[5..7], [post, post]);
    assert_eq!(
        preview.rows.iter().map(|row| row.row).collect::<Vec<_>>(),
        [4, 6, 7],
        "as the table shows them"
    );
    let before = society.head();
    import(&society, &preview).unwrap();
    assert_eq!(society.head(), before + 1, "one operation");
    let people: Vec<Person> = society.all();
    let find = |name: &str| people.iter().find(|person| person.name.as_str() == name).unwrap();
    let (lv, zhou, wang) = (find("吕𬭚"), find("周喆"), find("王玥"));
    assert_eq!(lv.phone.as_ref().unwrap().as_str(), "13800000000", "every digit, and no more");
    assert_eq!(zhou.phone.as_ref().unwrap().as_str(), "13900000000");
    assert_eq!(wang.phone.as_ref().unwrap().as_str(), "010-62180000");
    assert_eq!(lv.post.as_ref().unwrap().as_str(), "院长、研究员");
    assert_eq!(lv.employer.as_ref().unwrap().as_str(), "智能测量研究院");
    assert!(zhou.employer.is_none() && zhou.email.is_none());
}

#[test]
fn wrong_columns_are_named() {
    let refusal = refused(&table(&[&["品名", "数量", "单价"], &["水准仪", "2", "800"]]), "import-columns");
    assert_eq!(refusal.args["found"], "品名、数量、单价".into());
    refused(&table(&[&["姓名", "手机", "电话"], &["周明", "1", "2"]]), "import-column-twice");
    refused(&table(&[&["姓名", "单位"]]), "import-empty");
    refused(&table(&[]), "import-columns");
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    refused(b"", "import-not-xlsx");
    refused("姓名,单位\n周明,学会\n".as_bytes(), "import-not-xlsx");
    refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old or locked file", "import-not-xlsx");
    let good = table(&[&["姓名"], &["周明"]]);
    refused(&good[..good.len() / 2], "import-not-xlsx");
}

#[test]
fn bad_rows_are_named_by_row_and_column_and_stop_the_whole_file() {
    let society = Society::with_council(3);
    let bytes = file(|sheet| {
        for (column, head) in (0..).zip(["Name", "Employer", "Phone", "Email"]) {
            sheet.write_string(0, column, head).unwrap();
        }
        sheet.write_string(1, 0, "周明").unwrap();
        sheet.write_string(2, 1, "没有名字的单位").unwrap();
        sheet.write_string(3, 0, "周\u{7}明").unwrap();
        sheet.write_string(4, 0, "王远").unwrap();
        sheet.write_string(4, 2, "1.38E+10").unwrap();
        sheet.write_string(4, 3, "不是邮箱").unwrap();
        sheet.write_string(5, 0, "长".repeat(32_767)).unwrap();
        sheet.write_boolean(6, 0, true).unwrap();
        sheet.write_string(7, 0, "周\n明").unwrap();
    });
    let preview = read(&society, &bytes).unwrap();
    let said: Vec<(u32, PersonColumn, String)> = preview
        .rows
        .iter()
        .filter_map(|row| match &row.outcome {
            RowOutcome::Refused(cells) => {
                Some(cells.iter().map(|cell| (row.row, cell.column, cell.refusal.code.clone())))
            }
            _ => None,
        })
        .flatten()
        .collect();
    let expected = [
        (3, PersonColumn::Name, "text-empty"),
        (4, PersonColumn::Name, "text-control-character"),
        (5, PersonColumn::Phone, "import-phone-rounded"),
        (5, PersonColumn::Email, "import-email-malformed"),
        (6, PersonColumn::Name, "text-too-long"),
        (7, PersonColumn::Name, "import-cell-unreadable"),
        (8, PersonColumn::Name, "text-control-character"),
    ];
    assert_eq!(said, expected.map(|(row, column, code)| (row, column, code.to_owned())));
    assert_eq!(preview.counts(), (1, 0, 6));
    let before = society.head();
    let refusal = import(&society, &preview).unwrap_err().refusal();
    assert_eq!((refusal.code.as_str(), &refusal.args["count"]), ("import-rows-refused", &6_u32.into()));
    assert_eq!(society.head(), before, "not even the good row was written");
}

#[test]
fn whoever_is_there_already_is_left_aside() {
    let mut society = Society::with_council(3);
    society.must("person.add", json!({"id": id(4000), "name": "周明", "employer": "测量研究院"}));
    let bytes = table(&[
        &["姓名", "单位"],
        &["周明", "测量 研究院"],
        &["周明", "另一单位"],
        &["王远", "测量研究院"],
        &["王 远", "测量研究院"],
    ]);
    let preview = read(&society, &bytes).unwrap();
    assert_eq!(preview.counts(), (2, 2, 0), "by name and employer, in the workspace and in the file");
    import(&society, &preview).unwrap();
    let again = read(&society, &bytes).unwrap();
    assert_eq!(again.counts(), (0, 4, 0));
    let before = society.head();
    assert_eq!(import(&society, &again).unwrap_err().refusal().code, "import-nothing-new");
    assert_eq!(society.head(), before);
}

#[test]
fn namesakes_of_one_table_are_two_people_when_what_is_said_of_them_differs() {
    let society = Society::with_council(0);
    let bytes = table(&[
        &["姓名", "工作单位及职务", "手机"],
        &["张伟", "东海大学", ""],
        &["张伟", "东海大学", "13800000001"],
        &["张伟", "东海大学", "13800000002"],
        &["张伟", "东海大学", "13800000001"],
    ]);
    let preview = read(&society, &bytes).unwrap();
    assert_eq!(preview.counts(), (2, 2, 0));
    let before = |place: usize| match preview.rows[place].outcome {
        RowOutcome::Repeated(_, row) => Some(row),
        _ => None,
    };
    assert_eq!((before(1), before(2), before(3)), (Some(2), None, Some(2)));
    import(&society, &preview).unwrap();
    let mut phones: Vec<_> =
        society.all::<Person>().into_iter().filter_map(|person| Some(person.phone?.to_string())).collect();
    phones.sort();
    assert_eq!(phones, ["13800000001", "13800000002"], "what a repeated row adds is not lost");
    let employers: Vec<_> =
        society.all::<Person>().into_iter().filter_map(|person| person.employer).collect();
    assert_eq!(employers.len(), 2, "the head with two things in it is read as where they work");
}

#[test]
fn what_goes_out_comes_in_again() {
    let mut society = Society::with_council(0);
    let person = json!({"id": id(4000), "name": "吕𬭚", "employer": "研究院", "post": "院长", "expertise": "大地测量",
        "phone": "01062180000", "email": "lv@example.org"});
    society.must("person.add", person);
    society.must("person.add", json!({"id": id(4001), "name": "=1+1"}));
    for language in Language::ALL {
        let words = Words::new(language);
        let bytes = society.office.export_people(Phones::Whole, &words, at("12:00")).unwrap();
        assert_eq!(
            bytes,
            society.office.export_people(Phones::Whole, &words, at("12:00")).unwrap(),
            "the same bytes"
        );
        let other = Society::with_council(0);
        import(&other, &read(&other, &bytes).unwrap()).unwrap();
        let bare = |society: &Society| -> Vec<Person> {
            let same = PersonId::parse(&id(1)).unwrap();
            society.all::<Person>().into_iter().map(|person| Person { id: same.clone(), ..person }).collect()
        };
        assert_eq!(bare(&other), bare(&society), "in {}", language.tag());
        refused(&people_table(&[], Phones::Masked, &words, at("12:00")).unwrap(), "import-empty");
    }
}

#[test]
fn telephones_go_out_masked_unless_asked_for_and_a_masked_one_tells_of_nobody() {
    let mut society = Society::with_council(0);
    society.must(
        "person.add",
        json!({"id": id(4000), "name": "周明", "employer": "研究院", "phone": "13800005678"}),
    );
    let words = Words::new(Language::ZhHans);
    let bytes = society.office.export_people(Phones::default(), &words, at("12:00")).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::Reader::new(std::io::Cursor::new(bytes.clone())).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    let cells: Vec<String> = sheet.rows().flatten().map(ToString::to_string).collect();
    assert!(cells.iter().any(|cell| cell == "138****5678"), "{cells:?}");
    assert!(!cells.iter().any(|cell| cell.contains("13800005678")), "{cells:?}");
    let other = Society::with_council(0);
    import(&other, &read(&other, &bytes).unwrap()).unwrap();
    assert_eq!(other.all::<Person>()[0].phone, None, "a masked telephone is not taken for one");
    let room = society.office.people_room(at("12:00").date_naive()).unwrap();
    assert_eq!(room.people[0].masked_phone.as_deref(), Some("138****5678"), "a list shows it masked");
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let society = Society::with_council(3);
    let names: Vec<String> = (0..500).map(|number| format!("人员{number}")).collect();
    let cells: Vec<[&str; 1]> =
        std::iter::once("姓名").chain(names.iter().map(String::as_str)).map(|text| [text]).collect();
    let rows: Vec<&[&str]> = cells.iter().map(<[&str; 1]>::as_slice).collect();
    let bytes = table(&rows);
    let before = society.head();
    let stopped = society.office.read_people(&bytes, &Progress::new(&|done, _| done < 200));
    assert!(matches!(stopped, Err(Failure::Cancelled)), "{stopped:?}");
    let preview = read(&society, &bytes).unwrap();
    let actor = Actor { name: Line::parse("李明").unwrap(), device: Line::parse("秘书处").unwrap() };
    let key = || Ok(PersonId::parse(&id(7000)).unwrap());
    let stop = Progress::new(&|_, _| false);
    let stopped = society.office.import_people(&preview, key, (&actor, at("12:00")), &stop);
    assert!(matches!(stopped, Err(Failure::Cancelled)));
    assert_eq!(society.head(), before);
}

/// A table read by the columns that a person named.
fn matched(
    society: &Society,
    table: PeopleTable<'_>,
    matches: &[(u32, PersonColumn)],
) -> Result<PeoplePreview, Failure> {
    let named = |&(place, column): &(u32, PersonColumn)| ColumnMatch { place, column: Some(column) };
    let matches: Vec<ColumnMatch> = matches.iter().map(named).collect();
    society.office.match_people(table, &matches, &Progress::silent())
}

fn names(preview: &PeoplePreview) -> Vec<String> {
    let name = |row: &RowPreview| match &row.outcome {
        RowOutcome::New(draft) | RowOutcome::Known(draft) | RowOutcome::Repeated(draft, _) => {
            draft.name.to_string()
        }
        RowOutcome::Refused(cells) => cells[0].refusal.code.clone(),
    };
    preview.rows.iter().map(name).collect()
}

#[test]
fn columns_that_are_not_recognised_are_named_by_a_person() {
    let society = Society::with_council(0);
    let bytes = table(&[&["代表", "所属", "联系"], &["周明", "研究院", "13800000000"]]);
    let unread = matched(&society, PeopleTable::File(&bytes), &[]).unwrap();
    assert_eq!((unread.columns.len(), unread.rows.len()), (3, 0), "its columns are there to be named");
    let read = [(0, PersonColumn::Name), (2, PersonColumn::Phone)];
    let preview = matched(&society, PeopleTable::File(&bytes), &read).unwrap();
    assert_eq!(names(&preview), ["周明"]);
    let twice = [(0, PersonColumn::Name), (1, PersonColumn::Name)];
    let refusal = matched(&society, PeopleTable::File(&bytes), &twice).unwrap_err().refusal();
    assert_eq!(refusal.code, "import-column-twice");
    let doubled = table(&[&["姓名", "手机", "电话"], &["周明", "1", "2"]]);
    let aside = matched(&society, PeopleTable::File(&doubled), &[]).unwrap();
    assert_eq!(aside.columns[2].column, None, "of two columns for one thing the first is read");
}

#[test]
fn cells_copied_out_of_a_table_are_read_with_heads_and_without() {
    let society = Society::with_council(0);
    let bare = matched(&society, PeopleTable::Copied("周明\t研究院\r\n王远\t\"甲\n乙\"\r\n"), &[]).unwrap();
    assert_eq!(names(&bare), ["周明", "王远"], "the first column is taken for the names");
    let heads: Vec<&str> = bare.columns.iter().map(|found| found.head.as_str()).collect();
    assert_eq!(heads, ["A", "B"]);
    let named = matched(&society, PeopleTable::Copied("单位\t姓名\n研究院\t周明"), &[]).unwrap();
    assert_eq!(names(&named), ["周明"]);
    let nothing = matched(&society, PeopleTable::Copied(" \n"), &[]).unwrap();
    assert!(nothing.rows.is_empty() && nothing.columns.is_empty());
}

#[test]
fn a_table_of_the_older_form_is_read_as_one_of_the_newer() {
    let society = Society::with_council(0);
    let preview = read(&society, include_bytes!("../data/roster.xls")).unwrap();
    assert_eq!(names(&preview), ["吕明", "周喆"]);
    let RowOutcome::New(draft) = &preview.rows[0].outcome else { panic!("{:?}", preview.rows[0]) };
    assert_eq!(draft.phone.as_ref().unwrap().as_str(), "13800000000");
}

#[test]
fn a_table_that_changed_after_its_preview_is_not_imported() {
    let society = Society::with_council(0);
    let preview = read(&society, &table(&[&["姓名"], &["周明"], &["王远"]])).unwrap();
    assert!(preview.require_count(2).is_ok());
    let refusal = preview.require_count(1).unwrap_err().refusal();
    assert_eq!((refusal.code.as_str(), &refusal.args["count"]), ("import-changed", &2_u32.into()));
}

#[test]
fn a_column_of_posts_in_the_society_is_read_for_seats_and_not_as_an_employers_post() {
    let bytes = table(&[
        &["序号", "姓名", "单位", "职务", "学会职务"],
        &["2", "陆明", "测绘院", "院长", "副理事长兼秘书长"],
        &["1", "钟秀", "计量所", "研究员", "理事长"],
        &["3", "苏文", "测绘院", "教授", ""],
    ]);
    let society = Society::with_council(3);
    let preview = read(&society, &bytes).unwrap();
    let columns: Vec<(Option<PersonColumn>, bool)> =
        preview.columns.iter().map(|found| (found.column, found.is_of_seats)).collect();
    assert_eq!(columns[3..], [(Some(PersonColumn::Post), false), (None, true)]);
    let lines = chengjie_app::import::read_seats(&bytes).unwrap();
    let said: Vec<(&str, Option<&str>)> =
        lines.iter().map(|line| (line.name.as_str(), line.posts.as_deref())).collect();
    assert_eq!(
        said,
        [("钟秀", Some("理事长")), ("陆明", Some("副理事长兼秘书长")), ("苏文", None)],
        "by the table's numbers"
    );
    let plain = table(&[&["姓名", "职务（学会）"], &["陆明", "监事"]]);
    assert_eq!(chengjie_app::import::read_seats(&plain).unwrap()[0].posts.as_deref(), Some("监事"));
    let bare = table(&[&["姓名", "职务"], &["陆明", "监事"]]);
    assert_eq!(chengjie_app::import::read_seats(&bare).unwrap()[0].posts.as_deref(), Some("监事"));
    let nameless = chengjie_app::import::read_seats(&table(&[&["单位", "学会职务"], &["测绘院", "监事"]]));
    assert_eq!(nameless.unwrap_err().refusal().code, "import-columns");
}
