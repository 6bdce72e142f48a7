using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KspSite.Publishing;

/// <summary>The manifest that goes to the target: that of the built site, with the files that publishing adds or changes.</summary>
internal static class PublishedManifest
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(byte[] built, IEnumerable<PublishFile> files)
    {
        var root = JsonNode.Parse(built)!.AsObject();
        root["files"] = new JsonArray([.. files.OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (JsonNode)new JsonObject { ["path"] = f.Path, ["sha256"] = f.Sha256, ["size"] = f.Size })]);
        return [.. System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(Options)), (byte)'\n'];
    }
}
