using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>The public properties of a type of model under snake_case names (<see cref="SnakeCase"/>).</summary>
internal abstract class ModelMembers
{
    /// <summary>By code that is generated for the types of our assemblies (decision 0056); for any other by reflection, which is slower and says the same.</summary>
    public static ModelMembers Of(Type type) => KnownMembers.All.TryGetValue(type, out var known) ? known : new ReflectedMembers(type);

    /// <summary>What a member has as a value of the template language: a <see cref="MissingValue"/> for null, and null where the type has no such member.</summary>
    public abstract FluidValue? Get(object model, string name);
}

/// <summary>The members of a type for which no code is generated: one of a test, or one that nobody but its own class can name.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The program has code for all of its models.")]
internal sealed class ReflectedMembers(Type type) : ModelMembers
{
    private readonly FrozenDictionary<string, PropertyInfo> _members = type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
        .DistinctBy(p => p.Name)
        .ToFrozenDictionary(p => SnakeCase.Of(p.Name), StringComparer.Ordinal);

    public IEnumerable<string> Names => _members.Keys;

    public override FluidValue? Get(object model, string name) => !_members.TryGetValue(name, out var member) ? null
        : member.GetValue(model) is { } value ? ModelValues.Of(value) : MissingValue.Instance;
}
