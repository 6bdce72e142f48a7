namespace KspSite.Preview;

/// <summary>What a browser is told about a file of the site.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";

    public static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => Html,
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };
}
