using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>A stakeholder as the pages show him: light as code and word, never by colour alone.</summary>
public sealed record PersonView : PlanLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? Title { get; init; }

    public required string? Department { get; init; }

    public required Coded Light { get; init; }

    public required string? Support { get; init; }

    /// <summary>1..5; null where unknown.</summary>
    public required int? Influence { get; init; }

    public required string? BuyingRole { get; init; }

    public required string? PlayerRole { get; init; }

    public required string? Zone { get; init; }

    public required int? LevelNow { get; init; }

    public required int? LevelTarget { get; init; }

    public required string? OurOwner { get; init; }

    public required DateOnly? LastContact { get; init; }

    public required string? Win { get; init; }

    public required string? Concern { get; init; }

    /// <summary>Marked as a strategic player, whether still there or not.</summary>
    public required bool IsStrategic { get; init; }

    public required DateOnly? LeftOn { get; init; }

    public required string Source { get; init; }

    public static PersonView Of(Stakeholder person, AccountDossier account, SiteContext site) => new()
    {
        Id = person.Id.Value,
        Name = person.Name,
        Title = person.Title,
        Department = person.Department,
        Light = new(Vocabularies.Light.CodeOf(person.EffectiveLight), site.Label(Vocabularies.Light, person.EffectiveLight)),
        Support = site.Label(Vocabularies.Support, person.Support),
        Influence = person.Influence,
        BuyingRole = site.Label(Vocabularies.BuyingRole, person.BuyingRole),
        PlayerRole = site.Label(Vocabularies.PlayerRole, person.PlayerRole),
        Zone = person.Zone is { } zone ? site.Portfolio.Find(zone)?.Name : null,
        LevelNow = person.LevelNow,
        LevelTarget = person.LevelTarget,
        OurOwner = person.OurOwner,
        LastContact = person.LastContact,
        Win = person.Win,
        Concern = person.Concern,
        IsStrategic = person.IsStrategic,
        LeftOn = person.LeftOn,
        Source = person.Row.Source.Short,
        More = () => Sheet.Particulars.Of(person, account, site),
    };
}
