import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Sample {
    public static void main(String[] args) throws Exception {
        var body = """
            {"auth": {
              "identity": {
                "methods": ["password"],
                "password": {"user": {"name": "IAMUser", "password": "%s", "domain": {"name": "IAMDomainA"}}}
              },
              "scope": {"project": {"name": "cn-north-4"}}
            }}""".formatted(System.getenv("HUAWEI_PASSWORD"));
        var uri = URI.create("https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true");
        var request = HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json;charset=utf8")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) throw new IllegalStateException("HTTP " + response.statusCode());
        var token = response.headers().firstValue("X-Subject-Token").orElseThrow();
        System.out.println(token.length() + " characters");
    }
}
