// The only door out of the page; nothing else imports @tauri-apps.
export { Failure, call, type FailureArgs } from "./call";
export * from "./native";
