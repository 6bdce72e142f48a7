namespace KspSite.Core.Diagnostics;

/// <summary>
/// One thing that is wrong, or worth knowing, from the reader to the link check: the only diagnostic type of the product.
/// </summary>
public sealed record Finding
{
    /// <summary>Id of the fault kind (<see cref="FaultKinds"/>) or of the rule; quoted by users, never reused.</summary>
    public required string Id { get; init; }

    public required Severity Severity { get; init; }

    public required SourceRef Where { get; init; }

    /// <summary>What is wrong, as one sentence without the place.</summary>
    public required Words Message { get; init; }

    /// <summary>What stands there now; null where nothing can be quoted (a missing file, an empty cell).</summary>
    public string? Found { get; init; }

    public Words? Expected { get; init; }

    /// <summary>What the reader should do now.</summary>
    public required Words Remedy { get; init; }

    public Subject? Subject { get; init; }

    /// <summary>The whole message without id and place: what, found, expected, remedy.</summary>
    public string Text(Language language)
    {
        var zh = language == Language.Zh;
        var text = Message.In(language);
        if (Found is not null) text += zh ? $"现为“{Shown(Found)}”。" : $" Found “{Shown(Found)}”.";
        if (Expected is { } expected) text += (zh ? "应为：" : " Expected: ") + expected.In(language) + (zh ? "。" : ".");
        return text + (zh ? "" : " ") + Remedy.In(language);
    }

    /// <summary>The compiler's shape, which editors turn into a link.</summary>
    public string Line(Language language) =>
        $"{Where}: {Severity.Name().In(language)} {Id}: {Text(language)}";

    // A cell may hold pages of text or line breaks; a message is one line that can be read aloud.
    private static string Shown(string found)
    {
        var line = found.ReplaceLineEndings("⏎").Replace('\t', ' ');
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
