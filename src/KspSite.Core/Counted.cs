namespace KspSite.Core;

/// <summary>A number with its English noun or clause; Chinese needs no plural.</summary>
public static class Counted
{
    public static string Of(int count, string one, string many) => $"{Numerals.Text(count)} {(count == 1 ? one : many)}";
}
