//! How the generated Kotlin is laid out: what stands on one line, and what on several.

/// A line of Kotlin is not longer.
const WIDTH: usize = 120;

/// On one line, or an argument on each, with what is made of the result behind it.
pub(super) fn call(function: &str, arguments: &[String], made: &str) -> String {
    let line = arguments.join(", ");
    if line.len() + function.len() + made.len() + 16 > WIDTH {
        let lines: String = arguments.iter().map(|argument| format!("            {argument},\n")).collect();
        format!("{function}(\n{lines}        ) {{ {made} }}")
    } else {
        format!("{function}({line}) {{ {made} }}")
    }
}

/// On one line, or one line each.
pub(super) fn signature(parameters: &[String]) -> String {
    let line = parameters.join(", ");
    if line.len() > WIDTH / 2 + 20 {
        let lines: String = parameters.iter().map(|parameter| format!("        {parameter},\n")).collect();
        format!("(\n{lines}    )")
    } else {
        format!("({line})")
    }
}

/// A comment before a declaration; nothing without text.
pub(super) fn comment(lines: &[String], indent: &str) -> String {
    match lines {
        [] => String::new(),
        [line] if line.len() + indent.len() + 7 <= WIDTH => format!("{indent}/** {line} */\n"),
        lines => {
            let lines: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}
