//! Where the output of an operation stands in the body of its answer.

use std::borrow::Cow;

use crate::encode::writer::{Style, Unwritable, Writer};
use crate::json::member;
use crate::operation::{Operation, text};
use crate::record::FromJson;
use crate::scan::{Unreadable, each_member};
use crate::shape::{Kind, Way};
use crate::transcode::transcode;

/// Where the output stands.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// The body is the output.
    Whole,
    /// Wonder's `data`.
    Data,
    /// The same, or this text where it is missing or `null`.
    DataIfAny(&'static str),
    /// A member of Wonder's `data`: its name, and older ones.
    InData(&'static [&'static str]),
    /// Nowhere as it is: it is made of what there is.
    Made(fn(&str) -> Result<String, Unreadable>),
}

impl Place {
    /// The text of the output.
    fn find(self, body: &str) -> Result<Cow<'_, str>, Unreadable> {
        let data = || member(body, "data");
        Ok(match self {
            Self::Whole => Cow::Borrowed(body),
            Self::Data => Cow::Borrowed(data()?.ok_or_else(|| Unreadable::missing("data"))?),
            Self::DataIfAny(nothing) => {
                Cow::Borrowed(data()?.filter(|data| *data != "null").unwrap_or(nothing))
            }
            Self::InData(names) => {
                let data = data()?.ok_or_else(|| Unreadable::missing("data"))?;
                let (mut today, mut older) = (None, None);
                each_member(data, &mut |name, value| {
                    match names.iter().position(|known| *known == name) {
                        Some(0) => today = Some(value),
                        Some(_) => older = Some(value),
                        None => {}
                    }
                    Ok(())
                })?;
                Cow::Borrowed(today.or(older).ok_or_else(|| Unreadable::missing(self.name()))?)
            }
            Self::Made(make) => Cow::Owned(make(body)?),
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::InData([name, ..]) => name,
            _ => "",
        }
    }

    /// Reads the output.
    pub(crate) fn read<T>(
        self,
        body: &[u8],
        read: impl FnOnce(&str) -> Result<T, Unreadable>,
    ) -> Result<T, Unreadable> {
        let output = self.find(text(body)?)?;
        read(&output).map_err(|error| match self.name() {
            "" => error,
            name => error.within(name),
        })
    }
}

/// How an answer is read without its type.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Answer {
    pub(crate) place: Place,
    pub(crate) kind: Kind,
}

impl Answer {
    pub(crate) const fn at<O: Operation>(place: Place) -> Self {
        Self { place, kind: <O::Output as FromJson>::KIND }
    }

    /// The body is a list of Omise, or its rows alone.
    pub(crate) const fn of_list<O: Operation>() -> Self {
        Self { place: Place::Whole, kind: <O::Output as FromJson>::KIND.read_by(Way::List) }
    }

    /// The output as JSON, in the newest API version's names.
    pub(crate) fn json(self, body: &[u8]) -> Result<Result<String, Unwritable>, Unreadable> {
        self.place.read(body, |text| {
            let mut out = Writer::with_room(Style::Json, text.len());
            transcode(self.kind, text, &mut out)?;
            Ok(out.finish())
        })
    }
}
