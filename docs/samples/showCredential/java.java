import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Sample {
    public static void main(String[] args) throws Exception {
        var project = "0f0e0d0c0b0a09080706050403020100";
        var instance = "2180518f-42b8-4947-b20b-adfc53981a25";
        var uri = URI.create("https://lakeformation.cn-north-4.myhuaweicloud.com"
            + "/v1/" + project + "/instances/" + instance + "/credential");
        var request = HttpRequest.newBuilder(uri)
            .header("X-Auth-Token", System.getenv("HUAWEI_TOKEN"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"user_names\": [\"user1\"]}"))
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IllegalStateException("HTTP " + response.statusCode());
        System.out.println(response.body());
    }
}
