namespace KspSite.Core.Domain;

public static class SupportValues
{
    /// <summary>−2 (enemy) to +2 (mentor); null when unknown or not given.</summary>
    public static int? Value(this Support? support) => support switch
    {
        Support.Enemy => -2,
        Support.NonSupporter => -1,
        Support.Neutral => 0,
        Support.Supporter => 1,
        Support.Mentor => 2,
        _ => null,
    };

    /// <summary>The light where none is given: supporter and mentor green, neutral yellow, opponents red, unknown grey.</summary>
    public static Light ImpliedLight(this Support? support) => support.Value() switch
    {
        null => Light.Grey,
        >= 1 => Light.Green,
        0 => Light.Yellow,
        _ => Light.Red,
    };
}
