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
}
