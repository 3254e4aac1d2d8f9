//! The program without its window: the page and its commands over loopback, for tests in an ordinary browser.
//!
//! `bridge PORT [WORKSPACE]`; `CHENGJIE_UI` names the built page, `CHENGJIE_FONTS` the fonts, `CHENGJIE_NOW` the moment,
//! `CHENGJIE_PICKS` the answers to file dialogs, a path a line, `CHENGJIE_ACTOR` who said that they sit here (nobody yet when
//! it is empty), `CHENGJIE_MEMORY` the folder where the last workspace is remembered. Without a workspace the last one is
//! opened again.
#![expect(clippy::print_stdout, reason = "a test waits for the line that says it listens")]

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use chengjie_api::{Session, dispatch, person};
use chengjie_domain::Line;
use serde_json::{Value, json};

struct Bridge {
    session: Arc<Session>,
    page: PathBuf,
    picks: Mutex<VecDeque<String>>,
}

async fn call(State(bridge): State<Arc<Bridge>>, Json(asked): Json<Value>) -> Response {
    let name = asked["name"].as_str().unwrap_or_default().to_owned();
    let job = asked["job"].as_str().map(str::to_owned);
    match dispatch(&bridge.session, name, asked["args"].clone(), job).await {
        Ok(reply) => Json(reply).into_response(),
        Err(refused) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refused)).into_response(),
    }
}

async fn native(State(bridge): State<Arc<Bridge>>, Json(asked): Json<Value>) -> Response {
    let mut picks = bridge.picks.lock().unwrap_or_else(PoisonError::into_inner);
    match asked["name"].as_str() {
        Some("pick_folder" | "pick_file" | "save_file") => Json(json!(picks.pop_front())).into_response(),
        Some("open_path" | "print") => {
            let path = asked["args"]["path"].as_str().unwrap_or_default();
            match bridge.session.require_exported(Path::new(path)) {
                Ok(()) => Json(Value::Null).into_response(),
                Err(refused) => (StatusCode::UNPROCESSABLE_ENTITY, Json(refused)).into_response(),
            }
        }
        _ => Json(Value::Null).into_response(),
    }
}

async fn page(State(bridge): State<Arc<Bridge>>, uri: Uri) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    if name.contains("..") {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    match std::fs::read(bridge.page.join(name)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

#[expect(clippy::disallowed_methods, reason = "without CHENGJIE_NOW the moment is that of the machine")]
fn clock() -> chengjie_api::Clock {
    let fixed =
        std::env::var("CHENGJIE_NOW").ok().and_then(|text| chrono::DateTime::parse_from_rfc3339(&text).ok());
    Box::new(move || fixed.unwrap_or_else(|| chrono::Local::now().fixed_offset()))
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let mut arguments = std::env::args().skip(1);
    let port: u16 = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(0);
    let fonts = PathBuf::from(variable("CHENGJIE_FONTS"));
    let memory = std::env::var_os("CHENGJIE_MEMORY").map_or_else(
        || std::env::temp_dir().join(format!("chengjie-bridge-{}", std::process::id())),
        PathBuf::from,
    );
    let session = Arc::new(Session::new(clock(), person("李岚", "bridge"), fonts, &memory));
    let actor = std::env::var("CHENGJIE_ACTOR").unwrap_or_else(|_| "李岚".to_owned());
    if let Ok(name) = Line::parse(&actor) {
        session.act_as(name);
    }
    let named = arguments.next().map(PathBuf::from);
    session.reopen(named.as_deref()).map_err(|refused| std::io::Error::other(refused.code))?;
    let bridge = Bridge {
        session,
        page: PathBuf::from(variable("CHENGJIE_UI")),
        picks: Mutex::new(variable("CHENGJIE_PICKS").lines().map(str::to_owned).collect()),
    };
    let router = Router::new()
        .route("/call", post(call))
        .route("/native", post(native))
        .fallback(page)
        .with_state(Arc::new(bridge));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router).await
}
