using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>
/// What a rule says of one subject. A failure carries the sentence for the reader (what is weak, with names and figures) and
/// the rows behind it.
/// </summary>
public sealed record Verdict(Subject Subject, Outcome Outcome)
{
    /// <summary>For the reader. Null on a pass, except where it says why there was nothing to find.</summary>
    public Words? Message { get; init; }

    /// <summary>Null: the rule's own severity.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Rows and cells behind the verdict, most telling first; may be empty.</summary>
    public ImmutableArray<SourceRef> Rows { get; init; } = [];

    /// <summary>False: a result of its own that leaves the account's alone, such as on a review before the last.</summary>
    public bool CountsForOwner { get; init; } = true;

    /// <summary>Whether this audience may not see what was to be judged.</summary>
    public bool IsNotShown => Outcome == Outcome.NotApplicable && Message == Audiences.NotShown.Reason;

    public static Verdict NotShown(Subject subject) => NotApplicable(subject) with { Message = Audiences.NotShown.Reason };

    public static Verdict Pass(Subject subject) => new(subject, Outcome.Pass);

    public static Verdict NotApplicable(Subject subject) => new(subject, Outcome.NotApplicable);

    public static Verdict Fail(Subject subject, string zh, string en, params IEnumerable<SourceRef> rows) =>
        new(subject, Outcome.Fail) { Message = new(zh, en), Rows = [.. rows] };

    public static Verdict NoData(Subject subject, string zh, string en, params IEnumerable<SourceRef> rows) =>
        new(subject, Outcome.NoData) { Message = new(zh, en), Rows = [.. rows] };

    /// <summary>The failure of a rule that demands something of a table which holds nothing for the account (X1), or nothing in force.</summary>
    public static Verdict NoRows(Domain.AccountDossier account, Table table, RuleContext context)
    {
        if (NotInForce.Of(account, table) is var (why, rows)) return Fail(account.Subject(), why.Zh, why.En, rows);
        return LeftOut(account.Subject(), table, new("这家客户", "this account"), account.Account.Row.Source, context)
            ?? Fail(account.Subject(), $"“{table.Title.Zh}”表里没有这家客户的内容。", $"The table “{table.Title.En}” holds nothing for this account.", account.Account.Row.Source);
    }

    /// <summary>What cannot be judged since the account has no plan that is current.</summary>
    public static Verdict NoPlan(Domain.AccountDossier account, RuleContext context)
    {
        var plans = Domain.Plans.Table;
        if (NotInForce.Of(account, plans) is var (why, rows)) return NoData(account.Subject(), why.Zh, why.En, rows);
        return LeftOut(account.Subject(), plans, new("这家客户", "this account"), account.Account.Row.Source, context) is { } leftOut ? leftOut with { Outcome = Outcome.NoData }
            : NoData(account.Subject(), "这家客户没有计划。", "The account has no plan.", account.Account.Row.Source);
    }

    public static Verdict NoRows(Domain.WorkshopDossier workshop, Table table, RuleContext context) =>
        LeftOut(workshop.Subject(), table, new("这次研讨会", "this workshop"), workshop.Workshop.Row.Source, context)
            ?? Fail(workshop.Subject(), $"“{table.Title.Zh}”表里没有这次研讨会的内容。", $"The table “{table.Title.En}” holds nothing for this workshop.", workshop.Workshop.Row.Source);

    /// <summary>The failure where there are rows of the subject, or may be, but faulty ones that were left out; null where there are none.</summary>
    private static Verdict? LeftOut(Subject subject, Table table, Words name, SourceRef own, RuleContext context)
    {
        var rows = context.LeftOut.Of(subject, table);
        if (rows.Count > 0)
        {
            return Fail(subject, $"“{table.Title.Zh}”表里{name.Zh}只有 {Numerals.Text(rows.Count)} 行，因有错未采用，请先改正。",
                $"The table “{table.Title.En}” has only {Counted.Of(rows.Count, "row", "rows")} for {name.En}, left out because of errors; please correct them first.", rows.Select(r => r.Source));
        }
        return context.LeftOut.MayConcernAnybody(table)
            ? Fail(subject, $"“{table.Title.Zh}”表里没有能采用的{name.Zh}的内容；表里有错的行未采用，其中可能有它的。",
                $"The table “{table.Title.En}” holds nothing usable for {name.En}; faulty rows were left out, some of which may be about it.", own)
            : null;
    }

    /// <summary>Pass when the condition holds, else the failure.</summary>
    public static Verdict Require(bool holds, Subject subject, string zh, string en, params IEnumerable<SourceRef> rows) =>
        holds ? Pass(subject) : Fail(subject, zh, en, rows);
}

/// <summary>Subjects of records.</summary>
public static class RecordSubjects
{
    public static Subject Subject(this Domain.AccountDossier account) => new(SubjectType.Account, account.Id.Value);

    public static Subject Subject(this Domain.Zone zone) => new(SubjectType.Zone, zone.Id.Value);

    public static Subject Subject(this Domain.Stakeholder person) => new(SubjectType.Person, person.Id.Value);

    public static Subject Subject(this Domain.Goal goal) => new(SubjectType.Goal, goal.Id.Value);

    public static Subject Subject(this Domain.Channel channel) => new(SubjectType.Channel, channel.Id.Value);

    public static Subject Subject(this Domain.ReviewDossier review) => new(SubjectType.Review, review.Id.Value);

    public static Subject Subject(this Domain.Resource resource) => new(SubjectType.Resource, resource.Id.Value);

    public static Subject Subject(this Domain.WorkshopDossier workshop) => new(SubjectType.Workshop, workshop.Id.Value);

    public static Subject Subject(this Domain.WorkshopParticipant participant) =>
        Core.Subject.Participant(participant.Workshop.Value, participant.Id.Value);

    /// <summary>The rows' places, for the reader who wants to see them.</summary>
    public static IEnumerable<SourceRef> Sources(this IEnumerable<IRecord> records) => records.Select(r => r.Row.Source);
}
