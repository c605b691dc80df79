//! JSON to the letter of RFC 8259: every production is read, every class of malformed text is
//! refused, and either may be the content of a text field.

use makkerskab::exchange::{FileError, Opened, Warning, open, open_text};
use serde_json::{Value, json};

/// A file whose one record has this text as the value of its field `x`.
fn around(value: &str) -> String {
    format!(
        r#"{{"app":"makkerskab","format":{{"major":1,"minor":0}},"file":{{"records":1}},
        "records":[{{"id":"p-1","kind":"partnership","fields":{{"x":{value}
        }}}}]}}"#
    )
}

fn the_value(opened: &Opened) -> &Value {
    // U+FFFD is valid, and worth a warning.
    let is_lost = |warning: &Warning| matches!(warning, Warning::LostCharacters { .. });
    assert!(opened.quarantined.is_empty() && opened.warnings.iter().all(is_lost), "{opened:?}");
    opened.records[0].get("x")
}

fn valid() -> Vec<String> {
    let mut all = Vec::new();
    for sign in ["", "-"] {
        for whole in ["0", "7", "10", "18446744073709551616", "123456789012345678901234567890"] {
            for fraction in ["", ".0", ".050", ".1234567890123456789012"] {
                for exponent in ["", "e0", "E1", "e+5", "e-7", "E+400", "e-0400"] {
                    all.push(format!("{sign}{whole}{fraction}{exponent}"));
                }
            }
        }
    }
    for escape in ["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"] {
        all.push(format!("\"{escape}\""));
        all.push(format!("{{\"{escape}\":\"a{escape}b\"}}"));
    }
    for unit in ["0000", "001f", "0041", "00e5", "00E5", "20AC", "d7ff", "e000", "fffd", "FFFF"] {
        all.push(format!("\"\\u{unit}\""));
    }
    for raw in ["", " ", "\u{7f}", "æøå", "€", "\u{2028}\u{2029}", "😀", "\u{10ffff}", "\u{feff}"]
    {
        all.push(format!("\"{raw}\""));
        all.push(format!("[{{\"{raw}\":[]}}]"));
    }
    for text in [
        "true",
        "false",
        "null",
        "[]",
        "{}",
        "[[]]",
        "[{}]",
        "{\"\":null}",
        "\"\\ud83d\\ude00\"",
        "[1,2,3]",
        "[1,\"a\",null,true,false,{},[]]",
        "{\"a\":1,\"b\":{\"c\":[{}]}}",
        "[[],[],[[]]]",
        "{\"A\":1,\"a\":1}",
        "[0,-0,0.0,-0.0]",
        "\"null\"",
        "\"[\"",
        "\"{\\\"a\\\":1}\"",
    ] {
        all.push(text.into());
    }
    for space in [" ", "\t", "\n", "\r", "\r\n", " \t\n\r "] {
        let spaced =
            format!("[{space}1{space},{space}{{{space}\"a\"{space}:{space}2{space}}}{space}]");
        all.push(format!("{space}{spaced}{space}"));
    }
    all.push(format!("{}{}", "[".repeat(28), "]".repeat(28)));
    all
}

/// Malformed wherever it stands: nothing around it could complete it.
fn invalid() -> Vec<String> {
    let mut all: Vec<String> = [
        "01",
        "-",
        "-01",
        "+1",
        ".5",
        "-.5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "1E-",
        "1e5.5",
        "0x1F",
        "1_000",
        "1 000",
        "--1",
        "1-",
        "Infinity",
        "-Infinity",
        "NaN",
        "nan",
        "1f",
        "٣",
        "1,5",
        "0b1",
        "١",
        "True",
        "TRUE",
        "nul",
        "nulll",
        "truefalse",
        "undefined",
        "None",
        "'a'",
        "a",
        "“a”",
        "«a»",
        "\"a",
        "\"a\\\"",
        "\"\\",
        "\"\\u00\"",
        "\"\\u00g0\"",
        "\"\\u{41}\"",
        "\"\\U0041\"",
        "\"\\x41\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\ud800\\ud800\"",
        "\"\\ud800x\"",
        "\"\\ude00\\ud83d\"",
        "\"a\"\"b\"",
        "[1",
        "[1,",
        "[",
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,",
        "[}",
        "{]",
        "[1}",
        "{\"a\":1]",
        "[1,]",
        "[,1]",
        "[,]",
        "[1,,2]",
        "[1 2]",
        "[1;2]",
        "[1:2]",
        "{\"a\":1,}",
        "{,}",
        "{,\"a\":1}",
        "{\"a\" 1}",
        "{\"a\"=1}",
        "{\"a\"::1}",
        "{\"a\":}",
        "{:1}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1;\"b\":2}",
        "{[]:1}",
        "[1]]",
        "{}}",
        "[]{}",
        "/*a*/1",
        "1//a",
        "#a\n1",
        "[1/**/]",
        "{\"a\":1/*b*/}",
        "\u{a0}1",
        "\u{c}1",
        "\u{b}1",
        "\u{2028}1",
        "\u{feff}1",
        "\\n",
        "\\u0031",
        "`a`",
        "\"a\n\"",
        "[\"a\nb\"]",
        "(1)",
        "<a>",
        "1 1",
        "\"a\" \"b\"",
        "[][]",
        "{\"a\":1}{\"b\":2}",
        "*",
        "@",
        "${1}",
        "-a",
        "- 1",
        "1e1e1",
        "1..2",
        "0.1.2",
        "00",
        "-00",
        "0e",
        "1a",
        "1\"\"",
        "nullnull",
        ",",
        ":",
    ]
    .map(str::to_owned)
    .into();
    for control in '\u{0}'..' ' {
        all.push(format!("\"a{control}b\""));
        all.push(format!("{{\"{control}\":1}}"));
    }
    let letters = (b'!'..=b'~').map(char::from).filter(|c| !"\"\\/bfnrtu".contains(*c));
    all.extend(letters.map(|letter| format!("\"\\{letter}\"")));
    all
}

#[test]
fn every_production_is_read() {
    let documents = valid();
    for document in &documents {
        let opened = open_text(&around(document)).unwrap_or_else(|e| panic!("{document}: {e}"));
        let expected: Value = serde_json::from_str(document).unwrap();
        assert_eq!(*the_value(&opened), expected, "{document}");
        assert!(!matches!(open_text(document), Err(FileError::Broken { .. })), "{document}");
    }
    println!("{} valid documents", documents.len());
    assert!(documents.len() > 300);
}

#[test]
fn every_class_of_malformed_text_is_refused() {
    let documents = invalid();
    for document in &documents {
        for file in [around(document), format!("[{document}\n]"), format!("{{\"a\":{document}\n}}")]
        {
            // An array may go on where a value alone may not.
            if ["1,5", "[1,", ","].contains(&document.as_str()) && file.starts_with('[') {
                continue;
            }
            let error = open_text(&file).expect_err(document);
            let is_refusal =
                matches!(error, FileError::Broken { .. } | FileError::Truncated { .. });
            assert!(is_refusal, "{document}: {error:?}");
        }
        assert!(open_text(document).is_err(), "{document}");
    }
    println!("{} malformed documents", documents.len());
    assert!(documents.len() > 200);
}

#[test]
fn any_of_them_may_be_the_content_of_a_field() {
    for document in valid().into_iter().chain(invalid()) {
        let opened = open_text(&around(&json!(document).to_string())).unwrap();
        assert_eq!(*the_value(&opened), Value::String(document));
    }
}

#[test]
fn numbers_keep_every_digit() {
    for (number, kept) in [
        ("1.50", "1.50"),
        ("1E5", "1e+5"),
        ("-0", "-0"),
        ("0.10e-05", "0.10e-05"),
        ("18446744073709551617", "18446744073709551617"),
        ("123456789012345678901234567890.0", "123456789012345678901234567890.0"),
    ] {
        let opened = open_text(&around(number)).unwrap();
        assert_eq!(the_value(&opened).to_string(), kept);
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_never_json() {
    for bytes in [&b"\xff"[..], b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\x80", b"\xe5"]
    {
        let mut file = around("\"§\"").into_bytes();
        let place = file.windows(2).position(|pair| pair == "§".as_bytes()).unwrap();
        file.splice(place..place + 2, bytes.iter().copied());
        let opened = open(&file);
        let is_told = |warning: &Warning| {
            matches!(warning, Warning::Windows1252 | Warning::DamagedText { .. })
        };
        assert!(opened.is_err() || opened.unwrap().warnings.iter().any(is_told));
    }
}

#[test]
fn a_hundred_thousand_brackets_are_no_crash() {
    for open_bracket in ["[", "{\"a\":"] {
        let deep = open_bracket.repeat(100_000);
        assert_eq!(open_text(&deep), Err(FileError::TooDeep));
        assert_eq!(open_text(&around(&deep)), Err(FileError::TooDeep));
    }
}

/// `serde_json` hands numbers on as an object with a key of its own; a file must not get away
/// with such an object, or text would turn into a number.
#[test]
fn the_library_s_own_keys_are_refused() {
    let plain = "$serde_json::private::Number";
    for key in [plain.to_owned(), plain.replace('$', "\\u0024"), plain.replace('N', "\\u004e")] {
        assert_eq!(open_text(&around(&format!("{{\"{key}\":\"1\"}}"))), Err(FileError::Reserved));
    }
}

/// What somebody pasted into a note must not shut their backups.
#[test]
fn the_library_s_own_keys_are_words_like_others_in_a_value() {
    let plain = "$serde_json::private::Number";
    let read = |value: &str| open_text(&around(value)).map(|opened| the_value(&opened).to_string());
    for text in [format!(r#"[1.50,"{plain}"]"#), format!(r#"{{"a":"se {plain}","se {plain}":1}}"#)]
    {
        assert_eq!(read(&text).as_ref(), Ok(&text));
        assert_eq!(read(&text.replace('$', "\\u0024")), Ok(text));
    }
}

#[test]
fn a_key_that_stands_twice_is_told_of() {
    let opened = open_text(&around(r#"[0,{"a":1,"b":{"c":1,"c":2},"a":3}]"#)).unwrap();
    assert_eq!(*opened.records[0].get("x"), json!([0, {"a": 3, "b": {"c": 2}}]));
    let paths = ["records[0].fields.x[1].b.c", "records[0].fields.x[1].a"];
    let expected = paths.map(|path| Warning::DuplicateKey { path: path.into() });
    assert_eq!(opened.warnings, expected);
}
