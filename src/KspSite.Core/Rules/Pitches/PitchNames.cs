using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Pitches;

internal static class PitchNames
{
    /// <summary>The talk by the person it is for, else by its id. At the beginning of a sentence.</summary>
    public static Words Of(Pitch pitch, Portfolio portfolio) => pitch.Person is { } person && portfolio.Find(person) is { } listener
        ? new($"对{listener.Name}的电梯谈话", $"The elevator talk for {listener.Name}")
        : new($"电梯谈话 {pitch.Id.Value} ", $"The elevator talk {pitch.Id.Value}");
}
