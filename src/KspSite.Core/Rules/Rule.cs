using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>What an account or workshop without any row of the rule's first table gets (X1).</summary>
public enum WithoutRows
{
    /// <summary>The rule demands something: fail.</summary>
    Fails,

    /// <summary>The rule forbids something: not applicable.</summary>
    NotApplicable,

    /// <summary>The check decides for itself.</summary>
    IsChecked,
}

/// <summary>
/// One rule of the catalogue: a file of its own in <c>Rules/&lt;Family&gt;/</c> and a line in <see cref="AllRules"/>. Exactly one
/// of <see cref="ForAccount"/>, <see cref="ForWorkshop"/> and <see cref="ForPortfolio"/> is set.
/// </summary>
public sealed record Rule(string Id, Severity Severity)
{
    /// <summary>What the rule demands, as a sentence without the subject: "the plan names …".</summary>
    public required Words Title { get; init; }

    /// <summary>Why it matters, in one or two sentences.</summary>
    public required Words Why { get; init; }

    /// <summary>The coaching question for the plan's owner.</summary>
    public required Words Ask { get; init; }

    /// <summary>Tables that the rule needs; where one is absent from the build the rule is not applicable to anybody (X1).</summary>
    public ImmutableArray<Table> Tables { get; init; } = [];

    public WithoutRows WithoutRows { get; init; } = WithoutRows.IsChecked;

    /// <summary>The account's rows of the first table, for <see cref="WithoutRows"/>.</summary>
    public Func<AccountDossier, IEnumerable<IRecord>>? RowsOf { get; init; }

    /// <summary>The workshop's rows of the first table, for <see cref="WithoutRows"/>.</summary>
    public Func<WorkshopDossier, IEnumerable<IRecord>>? RowsOfWorkshop { get; init; }

    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>Whether the portfolio gets a result of its own, the worst of the accounts' (DT-01 to DT-06).</summary>
    public bool AlsoPortfolio { get; init; }

    /// <summary>Places at fault that belong to no account; they count for the portfolio's result alone.</summary>
    public Func<RuleContext, IEnumerable<SourceRef>>? OutsideAccounts { get; init; }

    public Func<AccountDossier, RuleContext, IEnumerable<Verdict>>? ForAccount { get; init; }

    public Func<WorkshopDossier, RuleContext, IEnumerable<Verdict>>? ForWorkshop { get; init; }

    public Func<RuleContext, IEnumerable<Verdict>>? ForPortfolio { get; init; }

    /// <summary>The letters before the hyphen: <c>KA</c>, <c>PL</c> …</summary>
    public string Family => Id.Split('-')[0];
}
