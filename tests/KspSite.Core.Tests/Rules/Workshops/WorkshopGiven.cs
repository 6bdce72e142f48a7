using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Rules.Workshops;

/// <summary>A workshop W1 on 28 and 29 June 2026 unless told otherwise: over by the as-of date, 30 June.</summary>
internal static class WorkshopGiven
{
    public static readonly Subject W1 = new(SubjectType.Workshop, "W1");

    public static Subject Participant(string id) => Subject.Participant("W1", id);

    public static Portfolio Workshop(params (string Table, string Text)[] tables) => Workshop("2026-06-28", "2026-06-29", "", tables);

    public static Portfolio Workshop(string start, string end, string statedMinutes, params (string Table, string Text)[] tables) => Given.Portfolio(
        [("workshops", $"workshop_id|title|start_date|end_date|stated_minutes\nW1|大客户研讨|{start}|{end}|{statedMinutes}"), .. tables]);
}
