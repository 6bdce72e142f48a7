using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>The public properties of a type of model under snake_case names (<see cref="SnakeCase"/>).</summary>
internal abstract class ModelMembers
{
    /// <summary>
    /// By code that is generated for the types of our assemblies (decision 0056), for the type or for what it derives from; for any other by reflection,
    /// which is slower and says the same.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such code in a native program, which keeps of a type only what its code names.</exception>
    public static ModelMembers Of(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (KnownMembers.All.TryGetValue(at, out var known)) return known;
        }
        return RuntimeFeature.IsDynamicCodeSupported ? new ReflectedMembers(type) : throw new InvalidOperationException($"no code reads the members of {type}");
    }

    /// <summary>What a member has as a value of the template language: a <see cref="MissingValue"/> for null, and null where the type has no such member.</summary>
    public abstract FluidValue? Get(object model, string name);
}

/// <summary>The members of a type for which no code is generated: one of a test, or one that nobody but its own class can name.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Never made in a program that is trimmed.")]
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
