import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Sample {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("https://sts.tencentcloudapi.com/");
        var policy = """
            {"version":"2.0","statement":[{"effect":"allow","action":"name/cos:PutObject","resource":"*"}]}""";
        var body = "{\"Name\":\"browser\",\"Policy\":\"" + URLEncoder.encode(policy, UTF_8) + "\"}";

        // TC3-HMAC-SHA256: a key for one day and one service signs the hash of the request.
        var now = Instant.now();
        var timestamp = Long.toString(now.getEpochSecond());
        var scope = now.toString().substring(0, 10) + "/sts/tc3_request";
        var lines = "content-type:application/json\nhost:" + uri.getAuthority() + "\n";
        var canonical = String.join("\n", "POST", "/", "", lines, "content-type;host", sha256(body));
        var text = String.join("\n", "TC3-HMAC-SHA256", timestamp, scope, sha256(canonical));
        var key = ("TC3" + System.getenv("TENCENT_SECRET_KEY")).getBytes();
        for (var part : scope.split("/")) key = sign(key, part);
        var authorization = "TC3-HMAC-SHA256 Credential=" + System.getenv("TENCENT_SECRET_ID") + "/" + scope
            + ", SignedHeaders=content-type;host, Signature=" + HexFormat.of().formatHex(sign(key, text));

        var request = HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-TC-Action", "GetFederationToken")
            .header("X-TC-Version", "2018-08-13")
            .header("X-TC-Region", "ap-guangzhou")
            .header("X-TC-Timestamp", timestamp)
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.body().contains("\"Error\"")) throw new IllegalStateException(response.body());
        System.out.println(response.body());
    }

    static byte[] sign(byte[] key, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes());
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    }
}
