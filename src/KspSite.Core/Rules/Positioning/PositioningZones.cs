namespace KspSite.Core.Rules.Positioning;

/// <summary>The zone a positioning speaks of, as subject and by name.</summary>
internal static class PositioningZones
{
    public static Subject ZoneSubject(this Domain.Positioning positioning) => new(SubjectType.Zone, positioning.Zone.Value);

    /// <summary>The name, or the id where the build has no table of zones.</summary>
    public static string ZoneName(this Domain.Positioning positioning, RuleContext context) =>
        context.Portfolio.Find(positioning.Zone)?.Name ?? positioning.Zone.Value;
}
