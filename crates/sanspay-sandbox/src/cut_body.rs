//! A body that ends before its time.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame};
use tokio::time::{Sleep, sleep};

/// Sends what it has, then fails, upon which the connection is closed.
pub(crate) struct CutBody {
    half: Option<Bytes>,
    /// The failure waits a moment: the server flushes what it has only when the body has nothing ready.
    flushed: Pin<Box<Sleep>>,
}

impl CutBody {
    pub(crate) fn new(half: Bytes) -> CutBody {
        CutBody { half: Some(half), flushed: Box::pin(sleep(Duration::from_millis(10))) }
    }
}

impl Body for CutBody {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        std::task::ready!(self.flushed.as_mut().poll(cx));
        Poll::Ready(Some(Err(std::io::Error::other("cut on purpose"))))
    }
}
