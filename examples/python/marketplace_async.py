"""The same marketplace for asyncio: both sellers are charged side by side.

pip install 'sanspay[async]'
cargo run -p sanspay-sandbox      in one terminal
python marketplace_async.py       in another
"""

from __future__ import annotations

import asyncio
import json
import os
import urllib.request
from typing import Any

from sanspay import AsyncOmise, CancelledError, PayError
from sanspay.types import Charge


def thb(subunits: int | None) -> str:
    return f"{(subunits or 0) / 100:,.2f} THB"


async def token(omise: AsyncOmise, number: str = "4242424242424242") -> str:
    """In a shop this happens in the payer's browser, with the public key alone."""
    made = await omise.tokens.create(
        card={
            "name": "Somchai Prasert",
            "number": number,
            "expiration_month": 12,
            "expiration_year": 2032,
            "security_code": "123",
        }
    )
    return made.id


async def sell(omise: AsyncOmise, seller: AsyncOmise) -> Charge:
    return await seller.charges.create(amount=120_000, currency="THB", card=await token(omise))


async def main(world: dict[str, Any]) -> None:
    platform = world["platform"]
    # With real keys the addresses are left out.
    async with AsyncOmise(
        public_key=platform["public_key"],
        secret_key=platform["secret_key"],
        api_url=world["api_url"],
        vault_url=world["vault_url"],
    ) as omise:
        sellers = [omise.on_behalf_of(chain["key"]) for chain in world["chains"]]
        charges = await asyncio.gather(*(sell(omise, seller) for seller in sellers))
        for account, charge in zip(world["sellers"], charges):
            print(f"{account['name']} sold for {thb(charge.amount)}: {charge.status}, {thb(charge.net)} after fees")

        print("A decline is no error: the charge says why")
        card = await token(omise, "4111111111140011")
        declined = await sellers[0].charges.create(amount=50_000, currency="THB", card=card)
        print(f"  {declined.status}: {declined.failure_code}")

        print("What cannot be done is an error that tells what kind it is")
        try:
            await omise.charges.get(charges[0].id)
        except PayError as error:
            print(f"  {error.kind}: the charge is on the seller's books, not on the platform's")

        print("A part goes back to the payer")
        refund = await sellers[0].refunds.create(charges[0].id, amount=20_000)
        print(f"  {thb(refund.amount)} of {thb(charges[0].amount)}")

        print("What is on this seller's books, page by page")
        statuses = [str(each.status) async for each in sellers[0].charges.iter(limit=1)]
        print(f"  {', '.join(statuses)}")

        print("A call that is not waited for any longer is ended, and says what is unknown")
        task = asyncio.ensure_future(sell(omise, sellers[1]))
        await asyncio.sleep(0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as cancelled:
            why = cancelled.__cause__
            print(f"  outcome unknown: {isinstance(why, CancelledError) and why.is_outcome_unknown}")
    print(f"The end: {len(charges)} sellers, {len(statuses)} charges of the first")


if __name__ == "__main__":
    sandbox = os.environ.get("SANDBOX_URL", "http://127.0.0.1:4010")
    with urllib.request.urlopen(f"{sandbox}/sandbox/world") as response:
        asyncio.run(main(json.load(response)))
