//! Rows and records: a record's fields are its table's columns, by the same names.

use rusqlite::types::{Value as SqlValue, ValueRef};
use rusqlite::{Connection, Row, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::StoreError;

/// What a record can be found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchText {
    /// How people know it: a name, a title, a number.
    pub title: String,
    /// What else it says.
    pub detail: String,
}

/// A type of the domain that is kept as a row.
pub trait Record: Serialize + DeserializeOwned {
    /// Its table, which is also its kind.
    const TABLE: &'static str;
    /// The columns by which lists are ordered.
    const ORDER: &'static str;
    /// The columns that hold nested values as JSON.
    const JSON: &'static [&'static str];

    /// Its key.
    fn key(&self) -> &str;

    /// What it can be found by, if it can.
    fn search(&self) -> Option<SearchText>;
}

fn damaged(kind: &str) -> impl Fn(serde_json::Error) -> StoreError {
    move |source| StoreError::Row { kind: kind.to_owned(), source }
}

fn fields<T: Record>(record: &T) -> Result<Map<String, Value>, StoreError> {
    match serde_json::to_value(record).map_err(damaged(T::TABLE))? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Map::new()),
    }
}

fn to_sql(value: &Value) -> SqlValue {
    match value {
        Value::Null => SqlValue::Null,
        Value::Bool(flag) => SqlValue::Integer(i64::from(*flag)),
        Value::Number(number) => number.as_i64().map_or(SqlValue::Null, SqlValue::Integer),
        Value::String(text) => SqlValue::Text(text.clone()),
        Value::Array(_) | Value::Object(_) => SqlValue::Text(value.to_string()),
    }
}

/// The row as JSON, nested columns opened.
pub(crate) fn row_to_json(row: &Row<'_>, json: &[&str]) -> Result<Value, StoreError> {
    let mut object = Map::new();
    let statement: &rusqlite::Statement<'_> = row.as_ref();
    for (place, column) in statement.column_names().into_iter().enumerate() {
        let value = match row.get_ref(place)? {
            ValueRef::Null | ValueRef::Blob(_) => Value::Null,
            ValueRef::Integer(number) => Value::from(number),
            ValueRef::Real(number) => Value::from(number),
            ValueRef::Text(bytes) => {
                let text = String::from_utf8_lossy(bytes);
                if json.contains(&column) {
                    serde_json::from_str(&text).map_err(damaged(column))?
                } else {
                    Value::from(text.into_owned())
                }
            }
        };
        object.insert(column.to_owned(), value);
    }
    Ok(Value::Object(object))
}

fn from_row<T: Record>(row: &Row<'_>) -> Result<T, StoreError> {
    serde_json::from_value(row_to_json(row, T::JSON)?).map_err(damaged(T::TABLE))
}

/// The record of an image, in which nested columns are text.
pub(crate) fn from_image<T: Record>(image: &Value, mut row: Map<String, Value>) -> Result<T, StoreError> {
    if let Value::Object(image) = image {
        row.extend(image.iter().map(|(column, value)| (column.clone(), value.clone())));
    }
    for column in T::JSON {
        if let Some(Value::String(text)) = row.get(*column) {
            let nested = serde_json::from_str(text).map_err(damaged(T::TABLE))?;
            row.insert((*column).to_owned(), nested);
        }
    }
    serde_json::from_value(Value::Object(row)).map_err(damaged(T::TABLE))
}

/// All records that a condition on one field selects, in their order.
pub(crate) fn select<T: Record>(
    connection: &Connection,
    condition: &str,
    values: &[&dyn rusqlite::ToSql],
) -> Result<Vec<T>, StoreError> {
    let sql = format!("select * from {} {condition} order by {}", T::TABLE, T::ORDER);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(values)?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        records.push(from_row(row)?);
    }
    Ok(records)
}

pub(crate) fn insert<T: Record>(connection: &Connection, record: &T) -> Result<(), StoreError> {
    insert_row(connection, T::TABLE, &fields(record)?)
}

pub(crate) fn update<T: Record>(connection: &Connection, record: &T) -> Result<(), StoreError> {
    update_row(connection, T::TABLE, record.key(), &fields(record)?)
}

pub(crate) fn insert_row(
    connection: &Connection,
    table: &str,
    row: &Map<String, Value>,
) -> Result<(), StoreError> {
    let names: Vec<&str> = row.keys().map(String::as_str).collect();
    let places = vec!["?"; names.len()].join(", ");
    let sql = format!("insert into {table} ({}) values ({places})", names.join(", "));
    connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(row.values().map(to_sql)))
        .map_err(|error| of_kind(table, error))?;
    Ok(())
}

pub(crate) fn update_row(
    connection: &Connection,
    table: &str,
    key: &str,
    row: &Map<String, Value>,
) -> Result<(), StoreError> {
    let sets: Vec<String> = row.keys().map(|name| format!("{name} = ?")).collect();
    let sql = format!("update {table} set {} where id = ?", sets.join(", "));
    let values = row.values().map(to_sql).chain([SqlValue::Text(key.to_owned())]);
    let changed = connection
        .prepare_cached(&sql)?
        .execute(params_from_iter(values))
        .map_err(|error| of_kind(table, error))?;
    if changed == 1 { Ok(()) } else { Err(missing(table, key)) }
}

pub(crate) fn delete(connection: &Connection, table: &str, key: &str) -> Result<(), StoreError> {
    let sql = format!("delete from {table} where id = ?");
    let changed = connection.prepare_cached(&sql)?.execute([key]).map_err(|error| of_kind(table, error))?;
    if changed == 1 { Ok(()) } else { Err(missing(table, key)) }
}

pub(crate) fn missing(kind: &str, id: &str) -> StoreError {
    StoreError::NotFound { kind: kind.to_owned(), id: id.to_owned() }
}

pub(crate) fn of_kind(kind: &str, error: rusqlite::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::Constraint { reason, .. } => StoreError::Constraint { kind: kind.to_owned(), reason },
        other => other,
    }
}
