"""How a marketplace takes money for two sellers, told against the sandbox.

cargo run -p sanspay-sandbox      in one terminal
python marketplace.py             in another
"""

from __future__ import annotations

import json
import os
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Queue

from sanspay import Omise, OmiseWebhook, PayError, SignatureError
from sanspay.params import TokenCard
from sanspay.types import Event


def thb(subunits: int | None) -> str:
    return f"{(subunits or 0) / 100:,.2f} THB"


def token(omise: Omise, number: str = "4242424242424242") -> str:
    """In a shop this happens in the payer's browser, with the public key alone."""
    card = TokenCard(
        name="Somchai Prasert", number=number, expiration_month=12, expiration_year=2032, security_code="123"
    )
    return omise.tokens.create(card=card).id


def receive(webhook: OmiseWebhook, events: Queue[Event]) -> HTTPServer:
    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))  # as it came: the signature is over these bytes
            try:
                events.put(webhook.verify(self.headers, body).event)
                self.send_response(200)
            except SignatureError:
                self.send_response(403)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main() -> None:
    sandbox = os.environ.get("SANDBOX_URL", "http://127.0.0.1:4010")
    with urllib.request.urlopen(f"{sandbox}/sandbox/world") as response:
        world = json.load(response)
    platform = world["platform"]

    # With real keys the addresses are left out.
    with Omise(
        public_key=platform["public_key"],
        secret_key=platform["secret_key"],
        api_url=world["api_url"],
        vault_url=world["vault_url"],
    ) as omise:
        print("Events are received, and believed only with a signature")
        events: Queue[Event] = Queue()
        server = receive(OmiseWebhook(platform["webhook_secret"]), events)
        omise.account.update(webhook_uri=f"http://127.0.0.1:{server.server_port}/hooks")

        sold = []
        for chain, account in zip(world["chains"], world["sellers"]):
            seller = omise.on_behalf_of(chain["key"])
            charge = seller.charges.create(amount=120_000, currency="THB", card=token(omise))
            print(f"{account['name']} sold for {thb(charge.amount)}: {charge.status}, {thb(charge.net)} after fees")
            event = events.get(timeout=10)
            print(f"  and the platform heard of it: {event.key} {event.data['id'] == charge.id}")
            sold.append((seller, charge))
        seller, charge = sold[0]

        print("A decline is no error: the charge says why")
        declined = seller.charges.create(amount=50_000, currency="THB", card=token(omise, "4111111111140011"))
        print(f"  {declined.status}: {declined.failure_code}")

        print("What cannot be done is an error that tells what kind it is")
        try:
            omise.charges.get(charge.id)
        except PayError as error:
            print(f"  {error.kind}: the charge is on the seller's books, not on the platform's")

        print("A part goes back to the payer")
        refund = seller.refunds.create(charge.id, amount=20_000)
        refunded = seller.charges.get(charge.id).refunded_amount
        print(f"  {thb(refund.amount)} of {thb(charge.amount)}; refunded so far: {thb(refunded)}")

        print("A seller's money goes to the seller's bank")
        transfer = seller.transfers.create(amount=30_000)
        print(f"  {transfer.id}: {thb(transfer.amount)}, {'sent' if transfer.sent else 'not sent yet'}")

        print("What is on this seller's books, page by page")
        charges = [each.status for each in seller.charges.iter(limit=1)]
        print(f"  {', '.join(map(str, charges))}")

        omise.account.update(webhook_uri="")
        server.shutdown()
        server.server_close()
    print(f"The end: {len(sold)} sellers, {len(charges)} charges of the first")


if __name__ == "__main__":
    main()
