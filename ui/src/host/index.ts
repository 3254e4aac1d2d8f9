// The only door out of the page; nothing else imports @tauri-apps.
export { call } from "./call";
export { type AtWork, begin } from "./long";
export * from "./native";
export { Failure, type FailureArgs } from "./wire";
