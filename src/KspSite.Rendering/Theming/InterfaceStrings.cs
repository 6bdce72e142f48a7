using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Theming;

/// <summary>The interface's own words in one language: <c>theme/strings/&lt;language&gt;.json</c>, a flat object.</summary>
public sealed partial class InterfaceStrings
{
    private readonly Dictionary<string, string> _texts;

    private InterfaceStrings(string file, Dictionary<string, string> texts) => (File, _texts) = (file, texts);

    public string File { get; }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public static InterfaceStrings Parse(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            return new(file, JsonSerializer.Deserialize(json, StringsJson.Default.DictionaryStringString) ?? []);
        }
        catch (JsonException e)
        {
            throw new TemplateFaultException(
                new Finding
                {
                    Id = FaultKinds.MissingString.Id,
                    Severity = Severity.Error,
                    Where = new SourceRef(file, (int)(e.LineNumber ?? 0) + 1),
                    Message = new("界面文字文件不是有效的 JSON。", "The file of interface texts is not valid JSON."),
                    Remedy = new("请检查这一行附近的引号和逗号。", "Check quotes and commas near this line."),
                },
                e);
        }
    }

    /// <summary>
    /// The text of a key with its places filled: <c>{0}</c> is the first argument, <c>{0|day|days}</c> the word that suits it, the
    /// first where the argument is 1.
    /// </summary>
    public string Filled(string key, params ReadOnlySpan<string> arguments)
    {
        var text = this[key];
        if (arguments.IsEmpty) return text;
        var filled = new StringBuilder(text.Length + 16);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open && rest[open..].IndexOf('}') is > 0 and var length)
        {
            filled.Append(rest[..open]);
            Fill(rest.Slice(open + 1, length - 1), arguments, filled);
            rest = rest[(open + length + 1)..];
        }
        return filled.Append(rest).ToString();
    }

    private static void Fill(ReadOnlySpan<char> place, ReadOnlySpan<string> arguments, StringBuilder filled)
    {
        var index = place.IsEmpty ? -1 : place[0] - '0';
        var bar = place.Length > 1 ? place[2..].IndexOf('|') : -1;
        if (index < 0 || index >= arguments.Length || (place.Length > 1 && (place[1] != '|' || bar < 0))) filled.Append('{').Append(place).Append('}');
        else if (place.Length == 1) filled.Append(arguments[index]);
        else filled.Append(arguments[index] is "1" or "−1" ? place.Slice(2, bar) : place[(bar + 3)..]);
    }

    /// <summary>The text of a key; null for an unknown one.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The text of a key. An unknown key is a fault of the theme, never an empty place on a page.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new TemplateFaultException(new Finding
    {
        Id = FaultKinds.MissingString.Id,
        Severity = Severity.Error,
        Where = new SourceRef(File),
        Message = new($"缺少界面文字“{key}”。", $"The interface text “{key}” is missing."),
        Found = null,
        Remedy = new("请在这个文件中补上它。", "Add it to this file."),
    });

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class StringsJson : JsonSerializerContext;
}
