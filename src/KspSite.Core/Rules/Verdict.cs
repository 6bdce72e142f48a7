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
    public static Verdict NoRows(Domain.AccountDossier account, Table table)
    {
        if (NotInForce.Of(account, table) is var (why, rows)) return Fail(account.Subject(), why.Zh, why.En, rows);
        return Fail(account.Subject(), $"“{table.Title.Zh}”表里没有这家客户的内容。", $"The table “{table.Title.En}” holds nothing for this account.",
            account.Account.Row.Source);
    }

    /// <summary>What cannot be judged since the account has no plan that is current.</summary>
    public static Verdict NoPlan(Domain.AccountDossier account)
    {
        if (NotInForce.Of(account, Domain.Plans.Table) is var (why, rows)) return NoData(account.Subject(), why.Zh, why.En, rows);
        return NoData(account.Subject(), "这家客户没有计划。", "The account has no plan.", account.Account.Row.Source);
    }

    public static Verdict NoRows(Domain.WorkshopDossier workshop, Table table) => Fail(workshop.Subject(),
        $"“{table.Title.Zh}”表里没有这次研讨会的内容。", $"The table “{table.Title.En}” holds nothing for this workshop.", workshop.Workshop.Row.Source);

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
