//! Which columns a table of people has, and under which heads they are found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonColumn {
    /// 姓名; the only one that must be there.
    Name,
    /// 单位.
    Employer,
    /// 职务职称.
    Post,
    /// 专业.
    Expertise,
    /// 电话.
    Phone,
    /// 邮箱.
    Email,
}

impl PersonColumn {
    /// All, in the order in which they are written out.
    pub const ALL: [Self; 6] =
        [Self::Name, Self::Employer, Self::Post, Self::Expertise, Self::Phone, Self::Email];

    /// The name in code: the field of a person that it fills.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Employer => "employer",
            Self::Post => "post",
            Self::Expertise => "expertise",
            Self::Phone => "phone",
            Self::Email => "email",
        }
    }

    /// The heads under which it is found, as [`plain`] leaves them.
    const fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Name => &["姓名", "名字", "人员姓名", "name", "fullname"],
            Self::Employer => &[
                "单位",
                "工作单位",
                "所在单位",
                "任职单位",
                "工作单位及职务",
                "工作单位和职务",
                "工作单位职务",
                "单位及职务",
                "单位职务",
                "單位",
                "工作單位",
                "所在單位",
                "任職單位",
                "工作單位及職務",
                "單位及職務",
                "employer",
                "organisation",
                "organization",
                "affiliation",
                "company",
            ],
            Self::Post => &[
                "职务职称",
                "职务",
                "职称",
                "职位",
                "職務職稱",
                "職務",
                "職稱",
                "職位",
                "post",
                "position",
                "title",
                "jobtitle",
            ],
            Self::Expertise => &[
                "专业",
                "专业领域",
                "专业方向",
                "研究方向",
                "專業",
                "專業領域",
                "專業方向",
                "expertise",
                "field",
                "speciality",
                "specialty",
            ],
            Self::Phone => &[
                "电话",
                "手机",
                "手机号",
                "手机号码",
                "电话号码",
                "联系电话",
                "联系方式",
                "電話",
                "手機",
                "手機號",
                "手機號碼",
                "電話號碼",
                "聯繫電話",
                "聯絡電話",
                "phone",
                "mobile",
                "telephone",
                "tel",
            ],
            Self::Email => &[
                "邮箱",
                "电子邮箱",
                "电子邮件",
                "邮件",
                "郵箱",
                "電子郵箱",
                "電子郵件",
                "email",
                "mail",
                "emailaddress",
            ],
        }
    }

    pub(super) fn of_head(head: &str) -> Option<Self> {
        if is_seat_head(head) {
            return None;
        }
        let head = plain(head);
        Self::ALL.into_iter().find(|column| column.heads().contains(&head.as_str()))
    }
}

/// Whether a head names the posts that people hold in the society, not those that their employers gave them: 学会职务, 职务（学会）,
/// 拟任职务.
pub(super) fn is_seat_head(head: &str) -> bool {
    const WHERE: [&str; 11] =
        ["学会", "學會", "本会", "本會", "协会", "協會", "理事会", "理事會", "拟任", "擬任", "society"];
    const WHAT: [&str; 8] = ["职务", "職務", "任职", "任職", "职位", "職位", "post", "position"];
    let head = head.to_lowercase();
    WHERE.iter().any(|place| head.contains(place)) && WHAT.iter().any(|what| head.contains(what))
}

/// Whether a head numbers the rows.
pub(super) fn is_order_head(head: &str) -> bool {
    ["序号", "序號", "次序", "排序", "编号", "編號", "no", "number", "order"].contains(&plain(head).as_str())
}

/// A head without blanks, marks, case, and what stands in brackets.
fn plain(head: &str) -> String {
    let before = head.split(['（', '(', '【', '[']).next().unwrap_or_default();
    before.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
