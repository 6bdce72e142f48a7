using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>渠道冲突: conflicts between channels and how they were settled.</summary>
public static class ChannelConflicts
{
    public static readonly Column ConflictId = new("conflict_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["冲突编号"],
        En = ["conflict id"],
        Meaning = new("冲突的唯一编号", "unique id of the conflict"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号"],
        En = ["account id"],
        Meaning = new("所属客户", "customer"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column ZoneId = new("zone_id", ColumnKind.Id)
    {
        Zh = ["战区编号"],
        En = ["zone id"],
        Meaning = new("发生的战区", "zone where it happened"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["zones"],
    };

    public static readonly Column ChannelA = new("channel_a", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["甲方渠道"],
        En = ["channel a"],
        Meaning = new("冲突的一方", "one party"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["channels"],
    };

    public static readonly Column ChannelB = new("channel_b", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["乙方渠道"],
        En = ["channel b"],
        Meaning = new("冲突的另一方", "the other party"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["channels"],
    };

    public static readonly Column Type = new("type", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["冲突类型", "类型"],
        En = ["type"],
        Meaning = new("冲突的类型", "type of the conflict"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ConflictType,
    };

    public static readonly Column Opened = new("opened", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["发生日期"],
        En = ["opened"],
        Meaning = new("冲突发生的日期", "date it began"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Resolved = new("resolved", ColumnKind.Date)
    {
        Zh = ["解决日期"],
        En = ["resolved"],
        Meaning = new("冲突解决的日期", "date it was settled"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("冲突的处理状态", "state of the conflict"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ConflictStatus,
    };

    public static readonly Column Amount = new("amount", ColumnKind.Money)
    {
        Zh = ["涉及金额"],
        En = ["amount"],
        Meaning = new("涉及的金额", "amount at stake"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Resolution = new("resolution", ColumnKind.LongText)
    {
        Zh = ["处理结果"],
        En = ["resolution"],
        Meaning = new("如何处理", "how it was settled"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Table<ChannelConflict> Table = new(
        "channel_conflicts",
        new("渠道冲突", "Channel conflicts"),
        new("渠道之间的冲突与处理", "conflicts between channels and how they were settled"),
        ["渠道冲突", "conflicts"],
        [
            ConflictId,
            AccountId,
            ZoneId,
            ChannelA,
            ChannelB,
            Type,
            Opened,
            Resolved,
            Status,
            Amount,
            Resolution,
        ],
        r => new ChannelConflict
        {
            Row = r.Row,
            Id = r.Id<ChannelConflict>(ConflictId),
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            ChannelA = r.Id<Channel>(ChannelA),
            ChannelB = r.Id<Channel>(ChannelB),
            Type = r.RequiredCode<ConflictType>(Type),
            Opened = r.Date(Opened) ?? default,
            Resolved = r.Date(Resolved),
            Status = r.RequiredCode<ConflictStatus>(Status),
            Amount = r.Money(Amount),
            Resolution = r.Text(Resolution),
        })
    {
        Key = [ConflictId],
        DateOrder = [(Opened, Resolved)],
    };
}

/// <summary>Conflicts between channels and how they were settled.</summary>
public sealed record ChannelConflict : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the conflict.</summary>
    public required Id<ChannelConflict> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone where it happened.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>One party.</summary>
    public required Id<Channel> ChannelA { get; init; }

    /// <summary>The other party.</summary>
    public required Id<Channel> ChannelB { get; init; }

    /// <summary>Type of the conflict.</summary>
    public required ConflictType Type { get; init; }

    /// <summary>Date it began.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>Date it was settled.</summary>
    public DateOnly? Resolved { get; init; }

    /// <summary>State of the conflict.</summary>
    public required ConflictStatus Status { get; init; }

    /// <summary>Amount at stake.</summary>
    public Money? Amount { get; init; }

    /// <summary>How it was settled.</summary>
    public string? Resolution { get; init; }

    /// <summary>Whether it had begun by then; what begins later is not there yet (X11).</summary>
    public bool HasBegun(DateOnly asOf) => Opened <= asOf;

    /// <summary>Begun and not resolved; escalated is open.</summary>
    public bool IsOpen(DateOnly asOf) => HasBegun(asOf) && Status != ConflictStatus.Resolved;
}
