//! The words of an open enum: one text, a word a line, for tables of pointers are long to download.

/// The word at a position.
pub(crate) fn word(words: &'static str, position: usize) -> &'static str {
    words.split('\n').nth(position).unwrap_or_default()
}

/// The position of a word.
pub(crate) fn position(words: &'static str, word: &str) -> Option<usize> {
    // An empty word is none, though an empty line ends the text.
    words.split('\n').position(|known| known == word).filter(|_| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_its_position_are_each_others() {
        let words = "card\nfpx\ncard_token\n";
        for (index, known) in ["card", "fpx", "card_token"].into_iter().enumerate() {
            assert_eq!(word(words, index), known);
            assert_eq!(position(words, known), Some(index));
        }
        for unknown in ["", "car", "card\n", "card\nfpx", "token"] {
            assert_eq!(position(words, unknown), None, "{unknown:?}");
        }
    }
}
