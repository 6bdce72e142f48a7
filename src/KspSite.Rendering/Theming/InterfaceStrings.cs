using System.Text.Json;
using KspSite.Core.Diagnostics;

namespace KspSite.Rendering.Theming;

/// <summary>The interface's own words in one language: <c>theme/strings/&lt;language&gt;.json</c>, a flat object.</summary>
public sealed class InterfaceStrings
{
    private readonly Dictionary<string, string> _texts;

    private InterfaceStrings(string file, Dictionary<string, string> texts) => (File, _texts) = (file, texts);

    public string File { get; }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    public static InterfaceStrings Parse(string file, ReadOnlySpan<byte> json)
    {
        try
        {
            return new(file, JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []);
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
}
