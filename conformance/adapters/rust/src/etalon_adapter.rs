// SPDX-License-Identifier: Apache-2.0

//! Etalon's adapter kit for Rust: your library answers the conformance suite.
//!
//! One file, with serde and serde_json (its feature `float_roundtrip`), Rust 1.65 or newer. Copy it beside your `main.rs`,
//! write one function per operation, and serve them:
//!
//! ```ignore
//! mod etalon_adapter;
//! use etalon_adapter::{double, numbers, undefined, Adapter, Answer};
//!
//! fn type_a(input: &serde_json::Value) -> Answer {
//!     let x = numbers(&input["observations"])?;
//!     if x.len() < 2 {
//!         return Ok(undefined("too-few-observations"));
//!     }
//!     Ok(serde_json::json!({ "mean": double(acme::mean(&x)) }))
//! }
//!
//! fn main() -> std::io::Result<()> {
//!     Adapter::new("acme-stats", "3.2.1")
//!         .standard("uncertainty", &["0.1"])
//!         .operation("uncertainty/type-a", type_a)
//!         .serve()
//! }
//! ```
//!
//! `$ cargo build --release && etalon conform -- ./target/release/my_adapter`
//!
//! A function takes the input of one case and returns its output. It may also
//!
//! - return `Ok(undefined("code"))`: the quantity does not exist for this input; also allowed as a member,
//! - return `Err(rejected("code", "/pointer"))`: the input lies outside the operation's domain, and where,
//! - return `Err(unsupported("feature", "why"))`: the library cannot express what is asked.
//!
//! Any other error, by `?`, and any panic is answered as `internal` and fails that one case, unless the program is built
//! with `panic = "abort"`. On Unix what is printed, by C code and child processes too, reaches standard error: standard
//! output belongs to the protocol; elsewhere print nothing. Out of the kit's reach are lone surrogates, which no string of
//! Rust has.
//!
//! Numbers. A double travels as a JSON number in its shortest round-trip form. NaN, the infinities and -0, which JSON
//! cannot carry, travel tagged: `number` and `numbers` read them, `double` writes them. Write every f64 by `double`, since
//! `json!` makes null of NaN. Other tagged values stay objects: `value["$int"]`, `value["$dec"]`, `value["$doc"]`.

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{json, Map, Number, Value};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};

const PROTOCOL: u32 = 1;
const LARGEST_EXACT_INTEGER: u64 = 1 << 53;
const MESSAGE_LIMIT: usize = 1000;

// ---------------------------------------------------------------------------------------------------------------------
// What an author uses

/// The output of one case, or why there is none.
pub type Answer = Result<Value, Refusal>;

/// Why a case has no output; made by `rejected`, `unsupported` or, of any error, by `?`.
#[derive(Debug)]
pub struct Refusal(Map<String, Value>);

impl<E: std::error::Error> From<E> for Refusal {
    fn from(error: E) -> Self {
        Refusal(internal(&error.to_string()))
    }
}

/// The input lies outside the operation's domain: one of its codes, and a JSON Pointer to the part at fault, or "".
#[allow(dead_code)]
pub fn rejected(code: &str, pointer: &str) -> Refusal {
    let mut reply = outcome("rejected", "code", code);
    if !pointer.is_empty() {
        reply.insert("pointer".into(), pointer.into());
    }
    Refusal(reply)
}

/// The library cannot express what is asked: a name for what it lacks, and why.
#[allow(dead_code)]
pub fn unsupported(feature: &str, reason: &str) -> Refusal {
    let mut reply = outcome("unsupported", "feature", feature);
    reply.insert("reason".into(), reason.into());
    Refusal(reply)
}

/// The value of a quantity that does not exist for this input: a whole output, or a member of it.
#[allow(dead_code)]
pub fn undefined(code: &str) -> Value {
    json!({ "undefined": code })
}

/// A double as JSON can carry it.
pub fn double(number: f64) -> Value {
    if number == 0.0 && number.is_sign_negative() {
        return json!({ "$f64": "-0" });
    }
    match Number::from_f64(number) {
        Some(finite) => Value::Number(finite),
        None if number.is_nan() => json!({ "$f64": "NaN" }),
        None => json!({ "$f64": if number > 0.0 { "Infinity" } else { "-Infinity" } }),
    }
}

/// The double that a value of the input is, tagged or not.
pub fn number(value: &Value) -> Result<f64, Refusal> {
    let tagged = match value["$f64"].as_str() {
        Some("NaN") => Some(f64::NAN),
        Some("Infinity") => Some(f64::INFINITY),
        Some("-Infinity") => Some(f64::NEG_INFINITY),
        Some("-0") => Some(-0.0),
        _ => None,
    };
    let missing = || Refusal(internal(&format!("a number was expected, not {}", value)));
    value.as_f64().or(tagged).ok_or_else(missing)
}

/// A list of numbers of the input.
#[allow(dead_code)]
pub fn numbers(list: &Value) -> Result<Vec<f64>, Refusal> {
    let missing = || Refusal(internal(&format!("a list was expected, not {}", list)));
    list.as_array().ok_or_else(missing)?.iter().map(number).collect()
}

type Function = Box<dyn Fn(&Value) -> Answer>;

/// What the implementation declares, and the functions of its operations.
pub struct Adapter {
    hello: Map<String, Value>,
    operations: BTreeMap<String, Function>,
    longest_line: f64,
}

#[allow(dead_code)]
impl Adapter {
    pub fn new(name: &str, version: &str) -> Self {
        let hello = json!({
            "protocol": PROTOCOL,
            "implementation": { "name": name, "version": version, "language": "rust" },
            "standards": {},
            "determinism": "pure",
            "concurrency": { "maxInFlight": 16 },
        });
        let adapter = Adapter { hello: members(hello), operations: BTreeMap::new(), longest_line: f64::INFINITY };
        // By way of Rust's own values, so that whatever loses a digit on the way is found out.
        adapter.operation("conformance/echo", |input| Ok(json!({ "value": input["value"] })))
    }

    /// A standard that is implemented, and its versions.
    pub fn standard(mut self, name: &str, versions: &[&str]) -> Self {
        self.hello["standards"][name] = json!(versions);
        self
    }

    /// Registers the function of an operation; what is registered is what the adapter declares.
    pub fn operation(mut self, name: &str, compute: impl Fn(&Value) -> Answer + 'static) -> Self {
        assert!(self.operations.insert(name.into(), Box::new(compute)).is_none(), "{} is registered twice", name);
        self
    }

    /// Any other member of the declaration: `classes`, `features`, `parameters`, `determinism`, or `leavesOut`, which names
    /// by operation the values of its input that the library does not take.
    pub fn declare(mut self, member: &str, value: Value) -> Self {
        self.hello.insert(member.into(), value);
        self
    }

    /// Answers the suite on standard input and output until it says `bye` or closes the pipe.
    pub fn serve(mut self) -> io::Result<()> {
        let (mut requests, mut replies) = (BufReader::new(io::stdin()), take_standard_output()?);
        let mut line = Vec::new();
        while requests.read_until(b'\n', &mut line)? > 0 {
            if !line.iter().all(u8::is_ascii_whitespace) {
                match self.reply_to(&line) {
                    None => break,
                    Some(mut reply) => {
                        reply.push('\n');
                        replies.write_all(reply.as_bytes())?;
                        replies.flush()?; // a reply that waits for the next case would be charged with its time
                    }
                }
            }
            line.clear();
        }
        Ok(())
    }

    /// The line that answers a line; None where the session ends.
    fn reply_to(&mut self, line: &[u8]) -> Option<String> {
        let request = match read(line) {
            Ok(request) => request,
            Err(error) => {
                let lenient: Value = serde_json::from_slice(line).unwrap_or(Value::Null);
                let refusal = internal(&format!("the request cannot be read: {}", error));
                return Some(self.encode(lenient["id"].as_str().unwrap_or(""), refusal));
            }
        };
        let reply = match request["op"].as_str() {
            Some("bye") => return None,
            Some("hello") => {
                self.longest_line = request["limits"]["maxLineBytes"].as_f64().unwrap_or(f64::INFINITY);
                let mut hello = self.hello.clone();
                hello.insert("operations".into(), self.operations.keys().cloned().collect());
                hello
            }
            Some("case") => self.answer(&request),
            other => outcome("unsupported", "reason", &format!("no such request: {}", other.unwrap_or("(none)"))),
        };
        Some(self.encode(request["id"].as_str().unwrap_or(""), reply))
    }

    /// The outcome of one case.
    fn answer(&self, request: &Value) -> Map<String, Value> {
        let name = request["operation"].as_str().unwrap_or("");
        let Some(compute) = self.operations.get(name) else {
            return unsupported(name, "not one of the declared operations").0;
        };
        // Whatever goes wrong in the author's code is the outcome of this case alone; where, its panic prints.
        match catch_unwind(AssertUnwindSafe(|| compute(&request["input"]))) {
            Ok(Ok(output)) => members(json!({ "outcome": "result", "output": tagged(output) })),
            Ok(Err(Refusal(reply))) => reply,
            Err(cause) => {
                let text = cause.downcast_ref::<&str>().map(|text| text.to_string());
                let text = text.or_else(|| cause.downcast_ref::<String>().cloned());
                internal(&format!("panic: {}", text.unwrap_or_default()))
            }
        }
    }

    fn encode(&self, id: &str, mut reply: Map<String, Value>) -> String {
        reply.insert("id".into(), id.into());
        let line = Value::Object(reply).to_string();
        if line.len() as f64 <= self.longest_line {
            return line;
        }
        let excuse = format!("the answer has {} bytes, the limit is {}", line.len(), self.longest_line);
        let mut reply = internal(&excuse);
        reply.insert("id".into(), id.into());
        Value::Object(reply).to_string()
    }
}

fn outcome(outcome: &str, name: &str, text: &str) -> Map<String, Value> {
    let mut reply = Map::new();
    reply.insert("outcome".into(), outcome.into());
    reply.insert(name.into(), text.into());
    reply
}

fn internal(message: &str) -> Map<String, Value> {
    outcome("internal", "message", &message.chars().take(MESSAGE_LIMIT).collect::<String>())
}

fn members(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// Values on the wire

/// One request. serde_json by itself would keep the last of two members of one name, and give integers their own kinds:
/// here a number is the double that it is, and an integer where the double holds it exactly.
fn read(line: &[u8]) -> Result<Value, serde_json::Error> {
    let Strict(request) = serde_json::from_slice(line)?;
    match request["id"] {
        Value::String(_) => Ok(request),
        _ => Err(serde_json::Error::custom("a request is an object with an id")),
    }
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(truth.into())
    }

    fn visit_u64<E>(self, integer: u64) -> Result<Value, E> {
        Ok(if integer <= LARGEST_EXACT_INTEGER { integer.into() } else { (integer as f64).into() })
    }

    fn visit_i64<E>(self, integer: i64) -> Result<Value, E> {
        Ok(if integer.unsigned_abs() <= LARGEST_EXACT_INTEGER { integer.into() } else { (integer as f64).into() })
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Strict(element)) = elements.next_element()? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Strict(member))) = entries.next_entry::<String, Strict>()? {
            if object.insert(name, member).is_some() {
                return Err(A::Error::custom("a name stands twice in one object"));
            }
        }
        Ok(Value::Object(object))
    }
}

/// An output as JSON can carry it: -0 and integers beyond 2^53 are tagged.
fn tagged(value: Value) -> Value {
    match value {
        Value::Array(list) => list.into_iter().map(tagged).collect(),
        Value::Object(object) => object.into_iter().map(|(name, member)| (name, tagged(member))).collect(),
        Value::Number(number) if number.is_f64() => double(number.as_f64().unwrap_or(f64::NAN)),
        Value::Number(number) => {
            let exact = number.as_i64().map_or(number.as_u64(), |integer| Some(integer.unsigned_abs()));
            match exact {
                Some(size) if size <= LARGEST_EXACT_INTEGER => Value::Number(number),
                _ => json!({ "$int": number.to_string() }),
            }
        }
        other => other,
    }
}

// ---------------------------------------------------------------------------------------------------------------------
// The edge

/// Keeps standard output for the protocol; whatever else is written there reaches standard error.
#[cfg(unix)]
fn take_standard_output() -> io::Result<File> {
    use std::os::unix::io::FromRawFd;
    extern "C" {
        fn dup(from: i32) -> i32;
        fn dup2(from: i32, to: i32) -> i32;
    }
    io::stdout().flush()?;
    // SAFETY: both take descriptors by number, and the new one belongs to the file that is made of it and to nobody else.
    unsafe {
        let replies = dup(1);
        if replies < 0 || dup2(2, 1) < 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(File::from_raw_fd(replies))
    }
}

#[cfg(not(unix))]
fn take_standard_output() -> io::Result<io::Stdout> {
    Ok(io::stdout())
}
