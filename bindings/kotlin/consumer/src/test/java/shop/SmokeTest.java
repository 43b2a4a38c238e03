package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.sanspay.BlockingOmise;
import io.github.sanspay.ChargeStatus;
import io.github.sanspay.CreateCharge;
import io.github.sanspay.CreateToken;
import io.github.sanspay.Currency;
import io.github.sanspay.OmiseConfig;
import io.github.sanspay.PayException;
import io.github.sanspay.TokenCard;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A charge and an error, in a program without OkHttp. */
class SmokeTest {
    private final String world;

    SmokeTest() throws Exception {
        var address = URI.create(System.getenv("SANDBOX_URL") + "/sandbox/world");
        var asked = HttpRequest.newBuilder(address).build();
        world = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The first of that name: the platform's, of a key. */
    private String text(String name) {
        var platform = world.contains("\"platform\"") ? world.indexOf("\"platform\"") : 0;
        var found = Pattern.compile('"' + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(world);
        if (!found.find(name.endsWith("_key") ? platform : 0)) {
            throw new AssertionError(name);
        }
        return found.group(1);
    }

    @Test
    void aChargeIsMade() {
        var config = new OmiseConfig();
        config.setSecretKey(text("secret_key"));
        config.setPublicKey(text("public_key"));
        config.setApiUrl(text("api_url"));
        config.setVaultUrl(text("vault_url"));
        try (var omise = new BlockingOmise(config)) {
            var card = new TokenCard("Somchai Prasert", "4242424242424242", 12, 2032);
            card.setSecurityCode("123");
            var token = omise.getTokens().create(new CreateToken(card));
            var params = new CreateCharge(10_000, Currency.THB);
            params.setCard(token.getId());
            assertEquals(ChargeStatus.SUCCESSFUL, omise.getCharges().create(params).getStatus());
            assertThrows(PayException.NotFound.class, () -> omise.getCharges().get("chrg_test_none"));
        }
    }
}
