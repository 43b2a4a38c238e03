package shop;

import io.github.sanspay.BlockingOmise;
import io.github.sanspay.CreateCharge;
import io.github.sanspay.CreateRefund;
import io.github.sanspay.CreateToken;
import io.github.sanspay.Currency;
import io.github.sanspay.ListCharges;
import io.github.sanspay.OmiseConfig;
import io.github.sanspay.PayException;
import io.github.sanspay.TokenCard;

/** How a marketplace takes money for a seller, against the sandbox (`cargo run -p sanspay-sandbox`). */
public final class JavaMarketplace {
    private JavaMarketplace() {}

    /** With the keys and addresses of the sandbox's world, and a seller's chain key. */
    public static void run(OmiseConfig config, String chainKey) {
        try (var omise = new BlockingOmise(config); var seller = omise.onBehalfOf(chainKey)) {
            // In a shop this happens on the payer's phone, with the public key alone.
            var card = new TokenCard("Somchai Prasert", "4242424242424242", 12, 2032);
            card.setSecurityCode("123");
            var token = omise.getTokens().create(new CreateToken(card));

            var params = new CreateCharge(120_000, Currency.THB); // subunits: 1,200.00 THB
            params.setCard(token.getId());
            var charge = seller.getCharges().create(params);
            System.out.println("sold: " + charge.getStatus() + ", request " + charge.getResponse().getRequestId());

            var refund = seller.getRefunds().create(charge.getId(), new CreateRefund(20_000));
            System.out.println("refunded: " + refund.getAmount());

            try {
                omise.getCharges().get(charge.getId());
            } catch (PayException.NotFound failure) {
                System.out.println("not the platform's: " + failure.getMessage());
            }

            var page = new ListCharges();
            page.setLimit(10L);
            for (var one : seller.getCharges().iter(page)) {
                System.out.println("  " + one.getId() + " " + one.getStatus());
            }
            System.out.println("The end");
        }
    }
}
