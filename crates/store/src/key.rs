//! The workspace's key: random, wrapped once with the passphrase and once with a recovery code that is printed.
//!
//! Changing the passphrase rewrites `key.json`, a small file, and never the database.

use std::fs;
use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use crate::{Damage, StoreError, file};

/// What the secretary types; empty when the workspace has none. Wiped from memory when dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A passphrase as typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// No passphrase: whoever has the folder can open it, and the screen says so.
    #[must_use]
    pub fn none() -> Self {
        Self::new("")
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }
}

/// The code that opens a workspace whose passphrase is lost: eight groups of five characters, to be printed.
#[derive(Clone)]
pub struct RecoveryCode(Zeroizing<String>);

const CODE_ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl RecoveryCode {
    fn random() -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0_u8; 40]);
        fill(&mut bytes[..])?;
        let mut text = String::with_capacity(47);
        for (place, byte) in bytes.iter().enumerate() {
            if place > 0 && place % 5 == 0 {
                text.push('-');
            }
            text.push(char::from(CODE_ALPHABET[usize::from(byte % 32)]));
        }
        Ok(Self(Zeroizing::new(text)))
    }

    /// A code as typed, with or without its dashes and in any case.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let plain: String =
            text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        let groups: Vec<String> =
            plain.as_bytes().chunks(5).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
        Self(Zeroizing::new(groups.join("-")))
    }

    /// As it is printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What opens a workspace.
pub enum Unlock {
    /// The passphrase, possibly none.
    Passphrase(Passphrase),
    /// The printed recovery code.
    Recovery(RecoveryCode),
}

/// How dear guessing a passphrase is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl KeyCost {
    /// 64 MiB in three passes: about a third of a second on an office PC.
    pub const OFFICE: Self = Self { memory: 64 * 1024, passes: 3 };
    /// As cheap as the function allows; for tests and the sample, which has no secret.
    pub const LEAST: Self = Self { memory: 8, passes: 1 };
}

#[derive(Serialize, Deserialize)]
struct Wrapped {
    cost: KeyCost,
    salt: String,
    nonce: String,
    key: String,
}

#[derive(Serialize, Deserialize)]
struct KeyFile {
    format: u32,
    has_passphrase: bool,
    passphrase: Wrapped,
    recovery: Wrapped,
}

pub(crate) type DatabaseKey = Zeroizing<[u8; 32]>;

fn fill(bytes: &mut [u8]) -> Result<(), StoreError> {
    getrandom::fill(bytes).map_err(|error| StoreError::File {
        path: "random".to_owned(),
        source: std::io::Error::other(error.to_string()),
    })
}

fn damaged(path: &Path, reason: impl std::fmt::Display) -> StoreError {
    StoreError::damaged(path, Damage::Unreadable(reason.to_string()))
}

fn derive(secret: &str, salt: &[u8], cost: KeyCost) -> Option<DatabaseKey> {
    let params = Params::new(cost.memory, cost.passes, 1, Some(32)).ok()?;
    let mut derived = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret.as_bytes(), salt, &mut derived[..])
        .ok()?;
    Some(derived)
}

fn wrap(key: &DatabaseKey, secret: &str, cost: KeyCost, path: &Path) -> Result<Wrapped, StoreError> {
    let (mut salt, mut nonce) = ([0_u8; 16], [0_u8; 24]);
    fill(&mut salt)?;
    fill(&mut nonce)?;
    let derived = derive(secret, &salt, cost).ok_or_else(|| damaged(path, "key cost"))?;
    let sealed = XChaCha20Poly1305::new((&*derived).into())
        .encrypt(&XNonce::from(nonce), &key[..])
        .map_err(|_| damaged(path, "sealing"))?;
    Ok(Wrapped { cost, salt: hex::encode(salt), nonce: hex::encode(nonce), key: hex::encode(sealed) })
}

fn unwrap(wrapped: &Wrapped, secret: &str, path: &Path) -> Result<DatabaseKey, StoreError> {
    let decode = |text: &str| hex::decode(text).map_err(|error| damaged(path, error));
    let nonce: [u8; 24] = decode(&wrapped.nonce)?.try_into().map_err(|_| damaged(path, "nonce"))?;
    let derived =
        derive(secret, &decode(&wrapped.salt)?, wrapped.cost).ok_or_else(|| damaged(path, "key cost"))?;
    let mut opened = XChaCha20Poly1305::new((&*derived).into())
        .decrypt(&XNonce::from(nonce), decode(&wrapped.key)?.as_slice())
        .map_err(|_| StoreError::WrongPassphrase)?;
    let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| damaged(path, "key length"))?;
    opened.zeroize();
    Ok(Zeroizing::new(key))
}

fn read(path: &Path) -> Result<KeyFile, StoreError> {
    let text = fs::read(path).map_err(StoreError::file(path))?;
    serde_json::from_slice(&text).map_err(|error| damaged(path, error))
}

fn write(path: &Path, keys: &KeyFile) -> Result<(), StoreError> {
    let text = serde_json::to_vec_pretty(keys).map_err(|error| damaged(path, error))?;
    file::replace(path, &text)
}

/// Makes a key and its file.
pub(crate) fn create(
    path: &Path,
    passphrase: &Passphrase,
    cost: KeyCost,
) -> Result<(DatabaseKey, RecoveryCode), StoreError> {
    let mut key: DatabaseKey = Zeroizing::new([0_u8; 32]);
    fill(&mut key[..])?;
    let code = RecoveryCode::random()?;
    let keys = KeyFile {
        format: 1,
        has_passphrase: !passphrase.is_none(),
        passphrase: wrap(&key, &passphrase.0, cost, path)?,
        recovery: wrap(&key, &code.0, cost, path)?,
    };
    write(path, &keys)?;
    Ok((key, code))
}

/// The database's key, for who knows the passphrase or the recovery code.
pub(crate) fn open(path: &Path, unlock: &Unlock) -> Result<DatabaseKey, StoreError> {
    let keys = read(path)?;
    match unlock {
        Unlock::Passphrase(passphrase) => unwrap(&keys.passphrase, &passphrase.0, path),
        Unlock::Recovery(code) => unwrap(&keys.recovery, &code.0, path),
    }
}

/// Whether a passphrase was set.
pub(crate) fn has_passphrase(path: &Path) -> Result<bool, StoreError> {
    Ok(read(path)?.has_passphrase)
}

/// Wraps the same key with a new passphrase; the recovery code stays.
pub(crate) fn change_passphrase(
    path: &Path,
    key: &DatabaseKey,
    passphrase: &Passphrase,
    cost: KeyCost,
) -> Result<(), StoreError> {
    let mut keys = read(path)?;
    keys.passphrase = wrap(key, &passphrase.0, cost, path)?;
    keys.has_passphrase = !passphrase.is_none();
    write(path, &keys)
}

/// Wraps the same key with a new recovery code; the passphrase stays, the code before opens nothing any more.
pub(crate) fn change_recovery_code(
    path: &Path,
    key: &DatabaseKey,
    cost: KeyCost,
) -> Result<RecoveryCode, StoreError> {
    let code = RecoveryCode::random()?;
    let mut keys = read(path)?;
    keys.recovery = wrap(key, &code.0, cost, path)?;
    write(path, &keys)?;
    Ok(code)
}
