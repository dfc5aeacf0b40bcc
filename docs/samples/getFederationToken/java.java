import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Sample {
    public static void main(String[] args) throws Exception {
        var address = "https://sts.api.qcloud.com/v2/index.php";
        var policy = """
            {"version":"2.0","statement":[{"effect":"allow","action":"name/cos:PutObject","resource":"*"}]}""";
        var fields = new TreeMap<String, String>();
        fields.put("Action", "GetFederationToken");
        fields.put("Nonce", "" + ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
        fields.put("SecretId", System.getenv("TENCENT_SECRET_ID"));
        fields.put("SignatureMethod", "HmacSHA256");
        fields.put("Timestamp", "" + System.currentTimeMillis() / 1000);
        fields.put("name", "browser");
        fields.put("policy", URLEncoder.encode(policy, UTF_8));

        // The key signs method, address and all fields by name, not encoded any further.
        var pairs = fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + field.getValue()).collect(Collectors.joining("&"));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(System.getenv("TENCENT_SECRET_KEY").getBytes(), "HmacSHA256"));
        var text = "GET" + address.split("://")[1] + "?" + pairs;
        fields.put("Signature", Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes())));

        var form = fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(address + "?" + form)).build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (!response.body().contains("Success")) throw new IllegalStateException(response.body());
        System.out.println(response.body());
    }
}
