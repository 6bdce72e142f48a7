using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>The days of a workshop. A block or a workshop lies in the past from the day after.</summary>
public static class AgendaDays
{
    public static DateOnly DateOf(this WorkshopDossier workshop, AgendaBlock block) => workshop.Workshop.DateOf(block.DayOrFirst);

    public static bool IsPast(this WorkshopDossier workshop, AgendaBlock block, DateOnly asOf) => workshop.DateOf(block) < asOf;

    public static bool IsOver(this WorkshopDossier workshop, DateOnly asOf) => workshop.Workshop.EndDate < asOf;

    /// <summary>The block's title in quotation marks, its code before it where it has one.</summary>
    public static string NameOf(AgendaBlock block) => block.ModuleCode is { } code ? $"{code} “{block.Title}”" : $"“{block.Title}”";
}
