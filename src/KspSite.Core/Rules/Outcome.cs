namespace KspSite.Core.Rules;

/// <summary>"No data" is not a pass: it says that the plan does not carry what the rule needs.</summary>
public enum Outcome
{
    Pass,
    Fail,
    NotApplicable,
    NoData,
}

public static class Outcomes
{
    /// <summary>As written into the downloads.</summary>
    public static string Code(this Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        Outcome.NotApplicable => "not_applicable",
        Outcome.NoData => "no_data",
        _ => throw new InvalidOperationException("unknown outcome"),
    };

    /// <summary>X3: any fail, else any no data, else any pass, else not applicable (also for none at all).</summary>
    public static Outcome Worst(IEnumerable<Outcome> outcomes)
    {
        var worst = Outcome.NotApplicable;
        foreach (var outcome in outcomes)
        {
            if (outcome == Outcome.Fail) return Outcome.Fail;
            if (outcome == Outcome.NoData || (outcome == Outcome.Pass && worst == Outcome.NotApplicable)) worst = outcome;
        }
        return worst;
    }
}
