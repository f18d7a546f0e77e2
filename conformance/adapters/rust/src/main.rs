// SPDX-License-Identifier: Apache-2.0

//! One operation of your software under the suite; write a function for each that you have.

mod etalon_adapter;

use etalon_adapter::{double, number, numbers, rejected, undefined, Adapter, Answer};
use serde_json::{json, Value};

fn type_a(input: &Value) -> Answer {
    let x = numbers(&input["observations"])?;
    if let Some(odd) = x.iter().position(|one| !one.is_finite()) {
        return Err(rejected("not-finite", &format!("/observations/{}", odd)));
    }
    if x.len() < 2 {
        return Ok(undefined("too-few-observations"));
    }
    let n = x.len() as f64;
    // The first is taken off before the sum, so that a large offset costs no digits.
    let mean = x[0] + x.iter().map(|one| one - x[0]).sum::<f64>() / n;
    let s = (x.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (n - 1.0)).sqrt();
    if !s.is_finite() {
        return Err(rejected("overflow", "/observations"));
    }
    let mut output = json!({
        "mean": double(mean),
        "experimentalStandardDeviation": double(s),
        "standardUncertainty": double(s / n.sqrt()),
        "degreesOfFreedom": x.len() - 1,
        "independence": input["independence"].as_str().unwrap_or("assumed"),
        "method": "spread",
    });
    if s == 0.0 && input["resolution"].is_null() {
        output["standardUncertainty"] = undefined("zero-spread");
    } else if s == 0.0 {
        output["standardUncertainty"] = double(number(&input["resolution"])? / 12f64.sqrt());
        output["degreesOfFreedom"] = "infinite".into();
        output["method"] = "resolution".into();
    }
    Ok(output)
}

fn main() -> std::io::Result<()> {
    Adapter::new("my-software", "0.1.0")
        .standard("uncertainty", &["0.1"])
        .operation("uncertainty/type-a", type_a)
        .serve()
}
