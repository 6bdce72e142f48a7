namespace KspSite.Core;

/// <summary>What a metric, a rule's result or a finding speaks of.</summary>
public enum SubjectType
{
    Portfolio,
    Account,
    Zone,
    Person,
    Goal,
    Channel,
    Owner,
    Review,
    Resource,
    Workshop,
    Participant,
}

/// <summary>
/// A subject with the id that the tables give it. The portfolio's id is <c>portfolio</c>; a participant's is
/// <c>workshop/participant</c>, because participant ids are unique only within a workshop.
/// </summary>
public readonly record struct Subject(SubjectType Type, string Id)
{
    public static readonly Subject Portfolio = new(SubjectType.Portfolio, "portfolio");

    public static Subject Account(string id) => new(SubjectType.Account, id);

    public static Subject Participant(string workshop, string participant) =>
        new(SubjectType.Participant, workshop + "/" + participant);

    // What the compiler would write hashes the type in a box, and every figure and result is looked up by its subject.
    public override int GetHashCode() => HashCode.Combine((int)Type, Id);

    public bool Equals(Subject other) => Type == other.Type && Id == other.Id;

    /// <summary>The type as written into the downloads: lower case.</summary>
    public string TypeCode => Type switch
    {
        SubjectType.Portfolio => "portfolio",
        SubjectType.Account => "account",
        SubjectType.Zone => "zone",
        SubjectType.Person => "person",
        SubjectType.Goal => "goal",
        SubjectType.Channel => "channel",
        SubjectType.Owner => "owner",
        SubjectType.Review => "review",
        SubjectType.Resource => "resource",
        SubjectType.Workshop => "workshop",
        SubjectType.Participant => "participant",
        _ => throw new InvalidOperationException("unknown subject type"),
    };
}
