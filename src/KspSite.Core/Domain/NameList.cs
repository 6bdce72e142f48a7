namespace KspSite.Core.Domain;

/// <summary>Several people in a cell that is meant for one.</summary>
public static class NameList
{
    /// <summary>
    /// The names in a cell, in order: none, one, or several where they are separated by a list sign, a comma, a slash, <c>&amp;</c>
    /// or <c>+</c>. Words such as 和 do not separate: they occur in names.
    /// </summary>
    public static ImmutableArray<string> In(string? cell) => cell is null ? []
        : [.. cell.Split(['；', ';', '、', '|', '｜', '，', ',', '/', '／', '&', '＆', '+', '＋'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
