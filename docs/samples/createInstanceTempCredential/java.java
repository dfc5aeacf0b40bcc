import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Sample {
    public static void main(String[] args) throws Exception {
        var project = "0f0e0d0c0b0a09080706050403020100";
        var instance = "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b";
        var uri = URI.create("https://swr-api.cn-north-4.myhuaweicloud.com"
            + "/v2/" + project + "/instances/" + instance + "/temp-credential");
        var request = HttpRequest.newBuilder(uri)
            .header("X-Auth-Token", System.getenv("HUAWEI_TOKEN"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) throw new IllegalStateException("HTTP " + response.statusCode());
        System.out.println(response.body());
    }
}
