using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>Names of people in one cell.</summary>
public static class PersonNames
{
    private static readonly char[] Separators = ['；', ';', '、', '|', '｜', ',', '，', '/', '／', '&', '＆', '+', '＋'];

    /// <summary>In the order of the cell; empty where it names nobody.</summary>
    public static string[] In(string? cell) =>
        cell is null ? [] : [.. cell.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CellText.Plain)];
}
