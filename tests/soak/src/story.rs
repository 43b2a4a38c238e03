//! What is played: stories of one to three operations, drawn by the seed before anything is sent.

use fastrand::Rng;

/// Some operations that belong together, on one account.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Story {
    /// What its references are made of: no other story has it.
    pub(crate) number: usize,
    /// Whose books.
    pub(crate) account: usize,
    pub(crate) plot: Plot,
}

/// Amounts in subunits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Plot {
    Sale {
        amount: i64,
    },
    Declined {
        amount: i64,
    },
    Captured {
        amount: i64,
        part: i64,
    },
    Reversed {
        amount: i64,
    },
    /// Two refunds of a part each.
    Refunded {
        amount: i64,
        parts: [i64; 2],
    },
    /// Given back whole on the same day, which may become a void.
    Voided {
        amount: i64,
    },
    Transfer {
        amount: i64,
    },
    /// A whole number of Hong Kong dollars: the sandbox declines some cents.
    Order {
        dollars: i64,
    },
}

impl Story {
    /// How many operations move money or make an order.
    pub(crate) fn operations(&self) -> usize {
        match self.plot {
            Plot::Sale { .. } | Plot::Declined { .. } | Plot::Transfer { .. } => 1,
            Plot::Captured { .. } | Plot::Reversed { .. } | Plot::Voided { .. } | Plot::Order { .. } => 2,
            Plot::Refunded { .. } => 3,
        }
    }
}

/// As many stories as make up so many operations, or one or two more.
pub(crate) fn draw(seed: u64, operations: usize, accounts: usize) -> Vec<Story> {
    let mut random = Rng::with_seed(seed);
    let mut stories = Vec::new();
    let mut drawn = 0;
    while drawn < operations {
        let amount = random.i64(2_000..=500_000);
        let plot = match random.u8(0..100) {
            0..35 => Plot::Sale { amount },
            35..40 => Plot::Declined { amount },
            40..48 => Plot::Captured { amount, part: random.i64(2_000..=amount) },
            48..53 => Plot::Reversed { amount },
            53..65 => {
                Plot::Refunded { amount, parts: [random.i64(1..=amount / 2), random.i64(1..=amount / 2)] }
            }
            65..72 => Plot::Voided { amount },
            72..92 => Plot::Transfer { amount: random.i64(3_000..=10_000) },
            _ => Plot::Order { dollars: random.i64(1..=900) },
        };
        let story = Story { number: stories.len(), account: random.usize(0..accounts), plot };
        drawn += story.operations();
        stories.push(story);
    }
    stories
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_stories() {
        let stories = draw(7, 1_000, 5);
        assert_eq!(stories, draw(7, 1_000, 5));
        assert_ne!(stories, draw(8, 1_000, 5));
        let operations: usize = stories.iter().map(Story::operations).sum();
        assert!((1_000..=1_002).contains(&operations), "{operations}");
    }
}
