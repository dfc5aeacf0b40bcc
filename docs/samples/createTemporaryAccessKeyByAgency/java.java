import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Sample {
    public static void main(String[] args) throws Exception {
        var uri = URI.create("https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens");
        var type = "application/json;charset=utf8";
        var body = """
            {"auth": {"identity": {"methods": ["assume_role"],
             "assume_role": {"agency_name": "IAMAgency", "domain_name": "IAMDomainA"}}}}""";

        // SDK-HMAC-SHA256: the secret key signs the time and the hash of the request.
        var date = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC).format(Instant.now());
        var names = "content-type;host;x-sdk-date";
        var lines = "content-type:" + type + "\nhost:" + uri.getAuthority() + "\nx-sdk-date:" + date + "\n";
        var canonical = String.join("\n", "POST", uri.getPath() + "/", "", lines, names, sha256(body));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(System.getenv("HUAWEI_SECRET_KEY").getBytes(), "HmacSHA256"));
        var text = "SDK-HMAC-SHA256\n" + date + "\n" + sha256(canonical);
        var signature = HexFormat.of().formatHex(mac.doFinal(text.getBytes()));
        var authorization = "SDK-HMAC-SHA256 Access=" + System.getenv("HUAWEI_ACCESS_KEY")
            + ", SignedHeaders=" + names + ", Signature=" + signature;

        var request = HttpRequest.newBuilder(uri)
            .header("Content-Type", type)
            .header("X-Sdk-Date", date)
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) throw new IllegalStateException("HTTP " + response.statusCode());
        System.out.println(response.body());
    }

    static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    }
}
